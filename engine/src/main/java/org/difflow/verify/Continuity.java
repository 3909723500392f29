package org.difflow.verify;

import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.symbolic.print.Printer;

/**
 * psi(r, t) is continuous: a jump in r is mass on a sphere, which the density does not have, and a
 * jump in t takes mass from one shell to another at once, which no velocity does (S0-31).
 */
final class Continuity {
  private static final String NAME = "psi is continuous";

  /** Radii from 10^-3 to 10^3 medians, a hundred to a decade. */
  private static final int DECADES = 3;

  private static final int PER_DECADE = 100;

  private final RadialView view;

  Continuity(RadialView view) {
    this.view = view;
  }

  /** Nothing for laws whose formula cannot jump. */
  Optional<Check> check() {
    return Jump.isPossible(view.psi()) && !view.interval().whole()
        ? Optional.of(jump().orElseGet(() -> Check.of(NAME, Outcome.CHECKED, "in r and in t")))
        : Optional.empty();
  }

  private Optional<Check> jump() {
    return view.dimensions().stream()
        .flatMap(d -> view.times().stream().flatMap(time -> jump(time, d).stream()))
        .findFirst();
  }

  private Optional<Check> jump(double time, int dimension) {
    double median = view.mass().median(time, dimension);
    return inRadius(median, time, dimension).or(() -> inTime(median, dimension));
  }

  private Optional<Check> inRadius(double median, double time, int dimension) {
    double[] radii =
        IntStream.rangeClosed(-DECADES * PER_DECADE, DECADES * PER_DECADE)
            .mapToDouble(k -> median * Math.pow(10, (double) k / PER_DECADE))
            .toArray();
    return Jump.of(r -> view.mass().at(r, time, dimension), radii)
        .map(jump -> violated(jump, "r", view.when(time, dimension)));
  }

  private Optional<Check> inTime(double radius, int dimension) {
    double[] times = TimeSweep.of(view.interval()).times();
    return Jump.of(time -> view.mass().at(radius, time, dimension), times)
        .map(jump -> violated(jump, clock(), "r = " + Digits.four(radius)));
  }

  private static Check violated(Jump jump, String variable, String where) {
    String found =
        "ψ jumps by %s at %s = %s, %s"
            .formatted(Digits.four(jump.height()), variable, Digits.four(jump.place()), where);
    return Check.violated(NAME, Violation.PSI_JUMP, found);
  }

  private String clock() {
    return Printer.unicode(view.path().time());
  }
}
