package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Rows x = mu*x0 + sigma*eps with eps ~ N(0, I), of which only x is seen: {@code x} is n x d,
 * {@code mu} and {@code sigma} are n x 1, one per row, or 1 x 1 for all.
 */
public record Observations(Matrix x, Matrix mu, Matrix sigma) {

  public Observations {
    requireOnePerRow("mu", mu, x.rows());
    requireOnePerRow("sigma", sigma, x.rows());
    for (int index = 0; index < mu.rows(); index++) {
      requireFiniteMu(mu.get(index, 0));
    }
    for (int index = 0; index < sigma.rows(); index++) {
      requireUsableSigma(sigma.get(index, 0));
    }
    requireNumbers(x);
  }

  public static Observations of(Matrix x, double mu, double sigma) {
    return new Observations(x, Matrix.scalar(mu), Matrix.scalar(sigma));
  }

  int rows() {
    return x.rows();
  }

  double mu(int row) {
    return mu.get(mu.rows() == 1 ? 0 : row, 0);
  }

  /** {@code -1/(2*sigma^2)}, what turns a squared distance into a logarithm. */
  double scale(int row) {
    return -0.5 / (sigma(row) * sigma(row));
  }

  private double sigma(int row) {
    return sigma.get(sigma.rows() == 1 ? 0 : row, 0);
  }

  private static void requireOnePerRow(String name, Matrix values, int rows) {
    if (values.columns() != 1 || (values.rows() != 1 && values.rows() != rows)) {
      throw new Fault(
          "E0323",
          "%s is one number, or one for each of the %d rows of x, not a %d x %d matrix"
              .formatted(name, rows, values.rows(), values.columns()));
    }
  }

  private static void requireFiniteMu(double mu) {
    if (!Double.isFinite(mu)) {
      throw new Fault(
          "E0631", "the marginal field needs a finite mu, but mu = " + Decimals.shortest(mu));
    }
  }

  private static void requireUsableSigma(double sigma) {
    // Smaller ones overflow the factor 1/(2*sigma^2) of the squared distance.
    if (!(sigma > 0) || Double.isInfinite(sigma) || Double.isInfinite(0.5 / (sigma * sigma))) {
      throw new Fault(
          "E0632",
          "the marginal field needs a positive and finite sigma, but sigma = "
              + Decimals.shortest(sigma),
          "stay away from the data end: a stop behind the time range, or a grid that ends before"
              + " it");
    }
  }

  /** Refuses points with a coordinate that is not finite. */
  static void requireNumbers(Matrix x) {
    for (int row = 0; row < x.rows(); row++) {
      requireNumbers(x, row);
    }
  }

  private static void requireNumbers(Matrix x, int row) {
    for (int column = 0; column < x.columns(); column++) {
      if (!Double.isFinite(x.get(row, column))) {
        throw new Fault(
            "E0633",
            "the marginal field needs finite points, but row %d of x has %s in column %d"
                .formatted(row, Decimals.shortest(x.get(row, column)), column));
      }
    }
  }
}
