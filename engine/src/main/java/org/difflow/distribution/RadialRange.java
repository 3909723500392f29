package org.difflow.distribution;

import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/** Whether a psi that a script gives rises from 0 to 1, seen at radii over the whole range. */
final class RadialRange {
  /**
   * The decimal exponents of the radii go from minus this to this: as far as squares are doubles.
   */
  private static final int REACH = 150;

  private static final int STEPS_PER_DECADE = 8;

  /** How near psi has to come to 0 and 1 at the ends of the range: slower laws are none. */
  private static final double END_TOLERANCE = 1e-3;

  /** Room for rounding. */
  private static final double ROUNDING = 1e-12;

  private RadialRange() {}

  static void require(String text, Radius law) {
    requireEnd(text, law, radius(-REACH * STEPS_PER_DECADE), 0);
    requireEnd(text, law, radius(REACH * STEPS_PER_DECADE), 1);
    for (int step = 1 - REACH * STEPS_PER_DECADE; step <= REACH * STEPS_PER_DECADE; step++) {
      requireRise(text, law, radius(step - 1), radius(step));
    }
  }

  private static double radius(int step) {
    return Math.pow(10, (double) step / STEPS_PER_DECADE);
  }

  private static void requireEnd(String text, Radius law, double r, double expected) {
    double mass = law.cdf(r);
    if (!(Math.abs(mass - expected) <= END_TOLERANCE)) {
      throw fault(
          "the cdf of %s must be 0 at r = 0 and 1 far out, but at r = %s it is %s"
              .formatted(text, number(r), number(mass)));
    }
  }

  private static void requireRise(String text, Radius law, double inner, double outer) {
    double before = law.cdf(inner);
    double after = law.cdf(outer);
    if (!(before - ROUNDING <= after && after <= 1 + ROUNDING)) {
      throw fault(
          "the cdf of %s must rise, but it goes from %s at r = %s to %s at r = %s"
              .formatted(text, number(before), number(inner), number(after), number(outer)));
    }
  }

  private static Fault fault(String sentence) {
    return new Fault(
        "E0559", sentence, "radial(cdf) takes P(norm(x) <= r), such as r => 1 - exp(-r^2)");
  }

  static Fault undefined(String text, String what, double r) {
    return new Fault(
        "E0560", "the %s of %s is not defined at r = %s".formatted(what, text, number(r)));
  }

  static Fault unsettled(String text, int power) {
    return new Fault(
        "E0560", "the mean of r^%d of %s could not be found to ten digits".formatted(power, text));
  }

  private static String number(double value) {
    return Decimals.shortest(value);
  }
}
