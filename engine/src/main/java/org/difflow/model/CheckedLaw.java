package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;

/** The law of a Gaussian path at times at which it gives a field. */
final class CheckedLaw {
  private CheckedLaw() {}

  /**
   * @throws Fault E0410 for a time outside the range, E0254 for one between whole times, E0411
   *     where the law is not finite or sigma not positive
   */
  static Coefficients at(ConditionalPath path, double time) {
    Places.requireInside(path, time);
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
