package org.difflow.verify;

import java.util.List;
import java.util.Map;
import org.difflow.gradientflow.Energy;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;

/**
 * Whether the first variation of an energy rises in p, so that its flow spreads p: then its
 * equation is parabolic and has solutions forward in time.
 */
final class EnergyConvexity {
  private static final String NAME = "energy is convex in p";

  /** Where what is not proved is looked at: densities 10^-k to 10^k at places -10 to 10. */
  private static final int DECADES = 6;

  private static final int PLACES = 10;

  private final ConditionalPath path;
  private final Energy energy;

  EnergyConvexity(ConditionalPath path, Energy energy) {
    this.path = path;
    this.energy = energy;
  }

  Check check() {
    Expr stiffness = Simplifier.simplify(path.bind(energy.stiffness()));
    if (stiffness.isZero()) {
      return Check.of(NAME, Outcome.PROVED, "linear: nothing spreads");
    }
    return Positivity.prove(stiffness)
        ? Check.of(NAME, Outcome.PROVED, "D(first_variation, p) > 0 for all x and p")
        : measured(stiffness);
  }

  private Check measured(Expr stiffness) {
    Coordinates at = path.coordinates();
    Expr onTheLine = stiffness.substitute(Map.of(at.dimension(), at.number(1)));
    Kernel kernel = Lowering.lower(List.of(energy.x(), energy.density()), onTheLine);
    for (int decade = -DECADES; decade <= DECADES; decade++) {
      for (int x = -PLACES; x <= PLACES; x++) {
        double p = Math.pow(10, decade);
        double value = kernel.evaluate(x, p);
        if (!(value >= 0)) {
          return Check.violated(NAME, Violation.ENERGY_CONCAVE, falling(value, x, p));
        }
      }
    }
    return Check.of(
        NAME,
        Outcome.CHECKED,
        "at %d places and densities".formatted((2 * DECADES + 1) * (2 * PLACES + 1)));
  }

  private static String falling(double slope, double x, double p) {
    return "D(first_variation, p) = %s at x = %s, p = %s"
        .formatted(Digits.four(slope), Digits.four(x), Digits.four(p));
  }
}
