package org.difflow.verify;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.gradientflow.Energy;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;

/**
 * A density in pieces that flows down an energy: along the first axis neither it nor its flux may
 * jump, or mass would be made or lost where the pieces meet.
 */
final class EnergySeams {
  private static final String NAME = "claimed density and its flux do not jump";

  private static final double[] TIMES = {0.25, 0.5, 0.75};

  /** Places on both sides of 0 from 10^-3 to 10^3, so many to a decade. */
  private static final int DECADES = 3;

  private static final int PER_DECADE = 50;

  private final ConditionalPath path;
  private final SpaceIntegral space;
  private final Expr density;
  private final Expr flux;

  EnergySeams(ConditionalPath path, Energy energy, Expr density) {
    this.path = path;
    this.density = density;
    this.flux = density.times(energy.along(energy.velocity(), density));
    this.space = new SpaceIntegral(path, energy.x(), density);
  }

  Check check() {
    double[] places = places();
    for (double part : TIMES) {
      double time = path.interval().lower() + part * path.interval().length();
      Optional<Check> found =
          jump("density", density, time, places).or(() -> jump("flux", flux, time, places));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Check.of(NAME, Outcome.CHECKED, "at %d times".formatted(TIMES.length));
  }

  private Optional<Check> jump(String what, Expr formula, double time, double[] places) {
    DoubleUnaryOperator value = space.filled(formula, time, path.fixedDimension().orElse(1));
    return Jump.of(value, places).map(jump -> failed(what, jump, time));
  }

  private Check failed(String what, Jump jump, double time) {
    String found =
        "the %s jumps by %s at x = %s, %s = %s"
            .formatted(
                what,
                Digits.four(jump.height()),
                Digits.four(jump.place()),
                path.time().name(),
                Digits.four(time));
    return Check.of(NAME, Outcome.FAILED, found);
  }

  private static double[] places() {
    double[] right =
        IntStream.rangeClosed(-DECADES * PER_DECADE, DECADES * PER_DECADE)
            .mapToDouble(k -> Math.pow(10, (double) k / PER_DECADE))
            .toArray();
    return DoubleStream.of(right).flatMap(x -> DoubleStream.of(x, -x)).sorted().toArray();
  }
}
