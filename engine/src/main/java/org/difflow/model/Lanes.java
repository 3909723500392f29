package org.difflow.model;

import java.util.Arrays;
import org.difflow.kernel.Elementary;

/**
 * The inner loops of a posterior: each array holds one number per lane, a lane is one row of the
 * batch, and a lane never looks at another. Every loop runs over one index that is the same in all
 * arrays, the form that C2 turns into vector code; four coordinates or four points at a time keep
 * the sums in registers. A lane's operations and their order are fixed, so its bits do not depend
 * on the number of lanes.
 */
final class Lanes {
  /** Coordinates, or points, that one pass takes together. */
  static final int GROUP = 4;

  /** log(2^-1022), rounded up. */
  private static final double LOG_LEAST_NORMAL = -708.3964185322641;

  private Lanes() {}

  /** {@code sum += |x + factor*p|^2} over the four coordinates {@code x0..x3}. */
  static void addSquares(
      double[] sum, double[] factor, double[][] x, int coordinate, double[] p, int offset) {
    double[] x0 = x[coordinate];
    double[] x1 = x[coordinate + 1];
    double[] x2 = x[coordinate + 2];
    double[] x3 = x[coordinate + 3];
    double p0 = p[offset];
    double p1 = p[offset + 1];
    double p2 = p[offset + 2];
    double p3 = p[offset + 3];
    for (int lane = 0; lane < sum.length; lane++) {
      double f = factor[lane];
      double d0 = Math.fma(f, p0, x0[lane]);
      double d1 = Math.fma(f, p1, x1[lane]);
      double d2 = Math.fma(f, p2, x2[lane]);
      double d3 = Math.fma(f, p3, x3[lane]);
      sum[lane] = Math.fma(d3, d3, Math.fma(d2, d2, Math.fma(d1, d1, Math.fma(d0, d0, sum[lane]))));
    }
  }

  /** {@code sum += w0*q0 + w1*q1 + w2*q2 + w3*q3}: one coordinate of four weighted points. */
  static void addWeighted(
      double[] sum, double[][] weights, int point, double q0, double q1, double q2, double q3) {
    double[] w0 = weights[point];
    double[] w1 = weights[point + 1];
    double[] w2 = weights[point + 2];
    double[] w3 = weights[point + 3];
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] =
          Math.fma(
              w3[lane],
              q3,
              Math.fma(w2[lane], q2, Math.fma(w1[lane], q1, Math.fma(w0[lane], q0, sum[lane]))));
    }
  }

  /** {@code sum += a*b}. */
  static void addProducts(double[] sum, double[] a, double[] b) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] = Math.fma(a[lane], b[lane], sum[lane]);
    }
  }

  static void add(double[] sum, double[] term) {
    for (int lane = 0; lane < sum.length; lane++) {
      sum[lane] += term[lane];
    }
  }

  static void multiply(double[] values, double[] factor) {
    for (int lane = 0; lane < values.length; lane++) {
      values[lane] *= factor[lane];
    }
  }

  static void lower(double[] minimum, double[] values) {
    for (int lane = 0; lane < minimum.length; lane++) {
      minimum[lane] = Math.min(minimum[lane], values[lane]);
    }
  }

  /**
   * {@code values = weight*exp(scale*(values - reference))}, 0 where the exponential is below the
   * normal doubles: beside the largest, 1, it counts for nothing, and subnormal numbers are ten
   * times slower. Squared distances are subtracted before they are scaled: near the reference that
   * difference is exact.
   */
  static void weigh(double[] values, double[] reference, double[] scale, double weight) {
    for (int lane = 0; lane < values.length; lane++) {
      double exponent = scale[lane] * (values[lane] - reference[lane]);
      values[lane] = exponent < LOG_LEAST_NORMAL ? 0 : weight * Elementary.exp(exponent);
    }
  }

  static boolean allEqual(double[] values, double expected) {
    for (double value : values) {
      if (value != expected) {
        return false;
      }
    }
    return true;
  }

  static double[] filled(int lanes, double value) {
    double[] result = new double[lanes];
    Arrays.fill(result, value);
    return result;
  }
}
