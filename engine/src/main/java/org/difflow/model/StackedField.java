package org.difflow.model;

import java.util.List;
import java.util.function.Function;
import org.difflow.data.Matrix;

/** Fields at one point each, row under row. */
record StackedField(List<MarginalField> rows) implements MarginalField {
  private Matrix stacked(Function<MarginalField, Matrix> member) {
    return rows.stream().map(member).reduce(Matrix::above).orElseThrow();
  }

  @Override
  public Matrix velocity() {
    return stacked(MarginalField::velocity);
  }

  @Override
  public Matrix score() {
    return stacked(MarginalField::score);
  }

  @Override
  public Matrix denoiser() {
    return stacked(MarginalField::denoiser);
  }

  @Override
  public Matrix density() {
    return stacked(MarginalField::density);
  }

  @Override
  public Matrix logdensity() {
    return stacked(MarginalField::logdensity);
  }

  @Override
  public Matrix divergence() {
    return stacked(MarginalField::divergence);
  }

  @Override
  public Matrix weights() {
    return stacked(MarginalField::weights);
  }
}
