package org.difflow.analysis;

import java.util.SplittableRandom;
import org.difflow.data.Matrix;

/** Reproducible sets of points. */
final class Clouds {
  private Clouds() {}

  static Matrix normal(int n, int dimension, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Matrix points = Matrix.zeros(n, dimension);
    for (int i = 0; i < points.values().length; i++) {
      points.values()[i] = random.nextGaussian();
    }
    return points;
  }

  /** {@code x*scale + shift} in every coordinate. */
  static Matrix affine(Matrix points, double scale, double shift) {
    Matrix result = Matrix.zeros(points.rows(), points.columns());
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = points.values()[i] * scale + shift;
    }
    return result;
  }
}
