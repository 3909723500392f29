package org.difflow.value;

import org.difflow.data.Matrix;

/**
 * What a sampler's step computes with: one vector (n x d) or one number (n x 1) for each of the n
 * samples of a tile. The step is written for one sample; this value is all of them at once.
 */
public final class BatchValue extends GuestValue {
  private final Matrix matrix;

  public BatchValue(Matrix matrix) {
    this.matrix = matrix;
  }

  public Matrix matrix() {
    return matrix;
  }

  @Override
  public String kind() {
    return matrix.columns() == 1 ? "a number per sample" : "a vector per sample";
  }

  @Override
  public String display(Display display) {
    return display.matrix(matrix);
  }
}
