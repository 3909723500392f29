package org.difflow.model;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;

/**
 * The points a model is asked about, one per row, and the law of its path at the time of each.
 *
 * @param x the points less the shift of the law
 * @param coefficients one entry for all rows of {@code x}, or one for each
 */
record Inquiry(Matrix x, List<Coefficients> coefficients) {
  /**
   * Points of dimension {@code dimension} at times {@code time}, 1 x 1 or n x 1; one point meets n
   * times.
   *
   * @throws Fault E0324 for points of another dimension, E0326 for times that do not meet the
   *     points, E0410 for a time outside the range, E0411 where the law is not finite or sigma not
   *     positive
   */
  static Inquiry of(ConditionalPath path, Matrix x, Matrix time) {
    return of(path, Places.of(path, x, time));
  }

  static Inquiry of(ConditionalPath path, Places places) {
    List<Coefficients> found =
        Arrays.stream(places.times()).mapToObj(t -> coefficients(path, t)).toList();
    return new Inquiry(unshifted(places.x(), found), found);
  }

  private static Matrix unshifted(Matrix x, List<Coefficients> laws) {
    double[] shifts = laws.stream().mapToDouble(Coefficients::shift).toArray();
    return Arrays.stream(shifts).allMatch(shift -> shift == 0)
        ? x
        : Broadcast.combine(x, Matrix.columnVector(shifts), (value, shift) -> value - shift);
  }

  /** The law at the time of a row. */
  Coefficients at(int row) {
    return coefficients.get(coefficients.size() == 1 ? 0 : row);
  }

  /** The law at a time inside the range, refused where it gives no field. */
  static Coefficients coefficients(ConditionalPath path, double time) {
    Coefficients found = path.coefficients(time);
    if (!(found.sigma() > 0) || !isFinite(path, found)) {
      throw new Fault(
          "E0411",
          "the marginal field of %s is not finite at %s = %s, where mu = %s, sigma = %s"
              .formatted(
                  path.name(),
                  path.time().name(),
                  Decimals.shortest(time),
                  Decimals.shortest(found.mu()),
                  Decimals.shortest(found.sigma())),
          path.range().whole()
              ? "ask for it at another time"
              : "keep away from that end: a `stop` after the time range, or a grid inside it");
    }
    return found;
  }

  private static boolean isFinite(ConditionalPath path, Coefficients found) {
    return Double.isFinite(found.mu())
        && Double.isFinite(found.shift())
        && Double.isFinite(found.sigma())
        && (path.range().whole() || hasRates(found));
  }

  private static boolean hasRates(Coefficients found) {
    return Double.isFinite(found.muRate())
        && Double.isFinite(found.shiftRate())
        && Double.isFinite(found.sigmaRate());
  }
}
