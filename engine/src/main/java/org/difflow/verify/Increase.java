package org.difflow.verify;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.symbolic.Positivity;

/**
 * psi_r > 0: psi increases in r, so that there is a density and it vanishes nowhere. Proved by
 * signs, at one time where psi(r, t) = F(r/s(t)); else measured on radii around the median.
 */
final class Increase {
  private static final String NAME = "psi increases in r";

  /** Radii from 10^-6 to 10^6 medians, fifty to a decade. */
  private static final int DECADES = 6;

  private static final int PER_DECADE = 50;

  /** A place is as exact as it is printed. */
  private static final MathContext PRINTED = new MathContext(4);

  /** Doubles of both signs are noise near a zero: so many of the lowest are looked at exactly. */
  private static final int SUSPECTS = 5;

  /** Where psi is this close to 0 or 1 a slope of 0 may be one too small for a double. */
  private static final double VISIBLE = 1e-12;

  private final RadialView view;

  Increase(RadialView view) {
    this.view = view;
  }

  /** A radius at a time in a dimension, with psi_r there. */
  private record Shell(double radius, double time, int dimension, double slope) {
    /** How much psi would fall over a factor e of radius. */
    double fall() {
      return -radius * slope;
    }
  }

  Check check() {
    if (Positivity.prove(view.slope())) {
      return Check.of(NAME, Outcome.PROVED, "ψ_r > 0 for all r and t");
    }
    if (Positivity.prove(view.path().bind(view.slope()))) {
      return Check.of(NAME, Outcome.PROVED, "ψ_r > 0 for the parameters at their values");
    }
    return new ScaleFamily(view).isIncreasing()
        ? Check.of(NAME, Outcome.PROVED, "ψ is a function of r/s(t), and ψ_r > 0 at one time")
        : measured();
  }

  private Check measured() {
    List<Shell> shells = shells().toList();
    return falling(shells)
        .map(shell -> Check.violated(NAME, Violation.MONOTONE, fall(shell)))
        .or(() -> flat(shells).or(() -> hole(shells)).map(this::notStrict))
        .orElseGet(
            () -> Check.of(NAME, Outcome.CHECKED, "ψ_r > 0 at %d points".formatted(shells.size())));
  }

  private Check notStrict(Shell shell) {
    return Check.violated(
        NAME,
        Violation.NOT_STRICT,
        view.equation("ψ_r", 0, shell.radius, shell.time, shell.dimension));
  }

  private Stream<Shell> shells() {
    return view.dimensions().stream()
        .flatMap(d -> view.times().stream().flatMap(time -> shells(time, d)));
  }

  private Stream<Shell> shells(double time, int dimension) {
    double median = view.mass().median(time, dimension);
    double[] radii =
        IntStream.rangeClosed(-DECADES * PER_DECADE, DECADES * PER_DECADE)
            .mapToDouble(k -> rounded(median * Math.pow(10, (double) k / PER_DECADE)))
            .toArray();
    double[] slopes = view.shells().at(radii, time, dimension);
    return IntStream.range(0, radii.length)
        .filter(i -> !Double.isNaN(slopes[i]))
        .mapToObj(i -> new Shell(radii[i], time, dimension, slopes[i]));
  }

  private static double rounded(double value) {
    return new BigDecimal(value).round(PRINTED).doubleValue();
  }

  private Optional<Shell> falling(List<Shell> shells) {
    return shells.stream()
        .filter(shell -> shell.slope < 0)
        .sorted(Comparator.comparing(shell -> -shell.fall()))
        .limit(SUSPECTS)
        .filter(shell -> sign(shell).equals(OptionalInt.of(-1)))
        .findFirst();
  }

  private Optional<Shell> flat(List<Shell> shells) {
    return shells.stream()
        .filter(shell -> shell.slope == 0)
        .filter(this::isVisible)
        .filter(shell -> sign(shell).equals(OptionalInt.of(0)))
        .findFirst();
  }

  /** Around the data point psi may be 0, which the outermost of the empty shells decides. */
  private Optional<Shell> hole(List<Shell> shells) {
    return shells.stream()
        .filter(shell -> shell.slope == 0 && mass(shell) == 0)
        .max(Comparator.comparing(Shell::radius))
        .filter(shell -> sign(shell).equals(OptionalInt.of(0)));
  }

  private double mass(Shell shell) {
    return view.mass().at(shell.radius, shell.time, shell.dimension);
  }

  private boolean isVisible(Shell shell) {
    double mass = mass(shell);
    return mass > VISIBLE && mass < 1 - VISIBLE || mass == 1;
  }

  private OptionalInt sign(Shell shell) {
    return view.slopeSign(shell.radius, shell.time, shell.dimension);
  }

  /** Between whole radii at the time of examples, where that shows it, else around the shell. */
  private String fall(Shell shell) {
    return Fall.between(view, shell.dimension)
        .or(() -> Fall.around(view, shell.radius, shell.time, shell.dimension))
        .map(Fall::toString)
        .orElseGet(
            () -> view.equation("ψ_r", shell.slope, shell.radius, shell.time, shell.dimension));
  }
}
