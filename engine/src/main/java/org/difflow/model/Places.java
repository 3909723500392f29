package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.path.ConditionalPath;

/**
 * The points a model is asked about, one per row, and the time of each.
 *
 * @param times one for all rows of {@code x}, or one for each
 */
record Places(Matrix x, double[] times) {
  /**
   * Points at times {@code time}, 1 x 1 or n x 1; one point meets n times.
   *
   * @throws Fault E0326 for times that do not meet the points, E0410 for a time outside the range
   */
  static Places of(ConditionalPath path, Matrix x, Matrix time) {
    if (time.columns() != 1 || (time.rows() != 1 && x.rows() != 1 && time.rows() != x.rows())) {
      throw new Fault(
          "E0326",
          "t is one time, or one for each of the %d points, not a %d x %d matrix"
              .formatted(x.rows(), time.rows(), time.columns()));
    }
    for (double each : time.values()) {
      requireInside(path, each);
    }
    return new Places(x.rows() == 1 ? repeated(x, time.rows()) : x, time.values());
  }

  /**
   * Refuses points of another dimension than the data of a model.
   *
   * @throws Fault E0324
   */
  static void requireDimension(Matrix x, int dimension) {
    if (x.columns() != dimension) {
      throw new Fault(
          "E0324",
          "points in %d dimensions do not fit a model of data in %d"
              .formatted(x.columns(), dimension));
    }
  }

  /** The time of a row. */
  double time(int row) {
    return times[times.length == 1 ? 0 : row];
  }

  /**
   * Refuses times at which a Gaussian law gives no field.
   *
   * @throws Fault E0411
   */
  void requireLaw(ConditionalPath path) {
    for (double each : times) {
      CheckedLaw.at(path, each);
    }
  }

  private static Matrix repeated(Matrix row, int times) {
    Matrix result = Matrix.zeros(times, row.columns());
    for (int copy = 0; copy < times; copy++) {
      System.arraycopy(row.values(), 0, result.values(), copy * row.columns(), row.columns());
    }
    return result;
  }

  /** Refuses a time outside the range, or between whole times. */
  static void requireInside(ConditionalPath path, double time) {
    if (path.interval().misses(time)) {
      throw new Fault(
          "E0254",
          "the marginal field of %s is asked for at %s = %s, between its whole times %s"
              .formatted(
                  path.name(), path.time().name(), Decimals.shortest(time), path.interval()));
    }
    if (!path.interval().contains(time)) {
      throw new Fault(
          "E0410",
          "the marginal field of %s is asked for at %s = %s, outside its time range [%s, %s]"
              .formatted(
                  path.name(),
                  path.time().name(),
                  Decimals.shortest(time),
                  Decimals.shortest(path.interval().lower()),
                  Decimals.shortest(path.interval().upper())));
    }
  }
}
