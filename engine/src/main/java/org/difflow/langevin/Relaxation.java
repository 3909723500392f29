package org.difflow.langevin;

import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Axes;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;

/**
 * What the equation makes of a point in some time: along each axis x - m becomes f*(x - m) plus
 * normal noise of the variance q.
 *
 * @param rest m, 1 x d or 1 x 1
 * @param factors the f, 1 x d or 1 x 1
 * @param added the q, 1 x d or 1 x 1
 */
record Relaxation(Matrix rest, Axes axes, Matrix factors, Matrix added) {

  /**
   * The law of x if it starts with a normal law of covariance S: normal, with the covariance f S f
   * + q along the axes.
   *
   * @throws Fault E0732 if the dimensions differ
   */
  Normal of(Normal start) {
    int d = Math.max(Math.max(rest.columns(), factors.columns()), start.dimension().orElse(1));
    requireFit(rest.columns(), d);
    requireFit(factors.columns(), d);
    requireFit(start.dimension().orElse(1), d);
    Matrix vectors = scaled(axes.along(start.principalVectors(d)), factors);
    Matrix noise = scaled(diagonal(d), Broadcast.map(added, Math::sqrt));
    return Normal.withCovariance(
        mean(start, d), sum(gram(axes.back(vectors)), gram(axes.back(noise))));
  }

  private static void requireFit(int own, int d) {
    if (own != 1 && own != d) {
      throw new Fault(
          "E0732",
          "an equation and a start in %d and in %d dimensions do not fit".formatted(own, d));
    }
  }

  private Matrix mean(Normal start, int d) {
    Matrix offset = Broadcast.combine(start.mean(d), rest, (a, m) -> a - m);
    return sum(axes.back(scaled(axes.along(offset), factors)), rest);
  }

  private static Matrix scaled(Matrix rows, Matrix factors) {
    return Broadcast.combine(rows, factors, (y, f) -> y * f);
  }

  private static Matrix sum(Matrix a, Matrix b) {
    return Broadcast.combine(a, b, Double::sum);
  }

  private static Matrix diagonal(int d) {
    return Normal.of(0, 1).principalVectors(d);
  }

  /** V^T V, symmetric to the last bit. */
  private static Matrix gram(Matrix v) {
    Matrix result = Matrix.zeros(v.columns(), v.columns());
    for (int i = 0; i < v.columns(); i++) {
      for (int j = 0; j < v.columns(); j++) {
        double sum = 0;
        for (int row = 0; row < v.rows(); row++) {
          sum += v.get(row, i) * v.get(row, j);
        }
        result.values()[i * v.columns() + j] = sum;
      }
    }
    return result;
  }
}
