package org.difflow.lipschitz;

import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.interval.Interval;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * The largest eigenvalue of all symmetric matrices in an interval matrix, proved: from below by the
 * Rayleigh quotient of an approximate eigenvector, from above by mu where mu - C is positive
 * definite for the middle C, and by the norm of how far the others are from it (Rohn: Bounds on
 * eigenvalues of interval matrices, 1998).
 */
final class LargestEigenvalue {
  /** Eigenvalues come out right to some units in the last place for each row. */
  private static final double MARGIN = 0x1p-50;

  private final IntervalMatrix matrix;
  private final Matrix middle;
  private final double near;
  private final double[] vector;

  private LargestEigenvalue(IntervalMatrix matrix) {
    this.matrix = matrix;
    this.middle = matrix.middle();
    SimpleEVD<SimpleMatrix> found =
        new SimpleMatrix(matrix.size(), matrix.size(), true, middle.values().clone()).eig();
    int last =
        IntStream.range(0, matrix.size())
            .boxed()
            .max((i, j) -> Double.compare(real(found, i), real(found, j)))
            .orElseThrow();
    this.near = real(found, last);
    this.vector = found.getEigenVector(last).getDDRM().getData();
  }

  private static double real(SimpleEVD<SimpleMatrix> found, int i) {
    return found.getEigenvalue(i).getReal();
  }

  static Interval of(IntervalMatrix symmetric) {
    if (!symmetric.isBounded()) {
      return Interval.ALL;
    }
    LargestEigenvalue largest = new LargestEigenvalue(symmetric);
    return new Interval(largest.lower(), largest.upper());
  }

  private double lower() {
    Interval product = Interval.ZERO;
    Interval square = Interval.ZERO;
    for (int i = 0; i < vector.length; i++) {
      square = square.plus(Interval.point(vector[i]).square());
      for (int j = 0; j < vector.length; j++) {
        Interval weight = Interval.point(vector[i]).times(Interval.point(vector[j]));
        product = product.plus(matrix.get(i, j).times(weight));
      }
    }
    return product.over(square).lower();
  }

  private double upper() {
    double scale = Math.abs(near) + Double.MIN_NORMAL;
    for (double margin = MARGIN * vector.length; ; margin *= 2) {
      double mu = near + margin * scale;
      if (isAbove(mu)) {
        return Interval.point(mu).plus(Interval.point(deviation())).upper();
      }
      scale = Math.max(scale, largestEntry());
    }
  }

  private double largestEntry() {
    return IntStream.range(0, middle.values().length)
        .mapToDouble(k -> Math.abs(middle.values()[k]))
        .max()
        .orElseThrow();
  }

  /** Whether mu - C has positive pivots in Gaussian elimination, all roundings counted. */
  private boolean isAbove(double mu) {
    int n = matrix.size();
    Interval[][] rest = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rest[i][j] = Interval.point(i == j ? mu : 0).minus(Interval.point(middle.get(i, j)));
      }
    }
    return IntStream.range(0, n).allMatch(k -> eliminate(rest, k));
  }

  private static boolean eliminate(Interval[][] rest, int k) {
    if (!(rest[k][k].lower() > 0)) {
      return false;
    }
    for (int i = k + 1; i < rest.length; i++) {
      for (int j = k + 1; j < rest.length; j++) {
        Interval removed = rest[i][k].times(rest[k][j]).over(rest[k][k]);
        rest[i][j] = rest[i][j].minus(removed);
      }
    }
    return true;
  }

  /** The largest row sum of the radii, which no eigenvalue of the difference exceeds. */
  private double deviation() {
    return IntStream.range(0, matrix.size()).mapToDouble(this::rowSum).max().orElseThrow();
  }

  private double rowSum(int row) {
    return IntStream.range(0, matrix.size())
        .mapToObj(j -> Interval.point(matrix.get(row, j).radius()))
        .reduce(Interval.ZERO, Interval::plus)
        .upper();
  }
}
