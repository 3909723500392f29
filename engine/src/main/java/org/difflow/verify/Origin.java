package org.difflow.verify;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * Whether the density psi_r/(S r^(d-1)) is bounded at r = 0, by the power of r that psi_r follows
 * there. A logarithm counts as unbounded: over these radii it looks like the power -0.05.
 */
final class Origin {
  /** Radii in medians at which to look, the innermost first. */
  private static final double[] INWARDS = {1e-8, 1e-4, 0.01};

  private static final double ROUNDING = 0.01;

  /** Dimensions to look at where the path is for all. */
  private static final List<Integer> DIMENSIONS = List.of(1, 2, 3);

  private static final double SHOWN = 1e-6;

  private final RadialView view;

  Origin(RadialView view) {
    this.view = view;
  }

  Check check() {
    String name = "density is bounded at the data point";
    if (view.slope().isZero()) {
      return Check.of(name, Outcome.WARNING, "undecided: ψ does not depend on r");
    }
    RadialCurve power = power(view);
    for (int d : dimensions()) {
      for (double time : view.times()) {
        OptionalDouble there = power(power, time, d);
        if (there.isEmpty()) {
          return Check.of(
              name, Outcome.WARNING, "undecided: ψ_r has no power close to r = 0, d = " + d);
        }
        if (there.getAsDouble() - (d - 1) < -ROUNDING) {
          return Check.violated(name, Violation.SINGULAR_ORIGIN, found(d));
        }
      }
    }
    return Check.of(name, Outcome.CHECKED, "for d = " + listed());
  }

  private List<Integer> dimensions() {
    boolean fixed = view.path().given().containsKey(view.at().dimension());
    return fixed ? view.dimensions() : DIMENSIONS;
  }

  /** p = r psi_rr/psi_r, where psi_r grows like r^p; as a formula its large parts cancel. */
  private static RadialCurve power(RadialView view) {
    Expr slope = view.slope();
    Symbol r = view.at().radius();
    return RadialCurve.of(
        view.path(), Simplifier.simplify(slope.derivative(r).over(slope).times(r)));
  }

  private OptionalDouble power(RadialCurve power, double time, int dimension) {
    double median = view.mass().median(time, dimension);
    if (vanishes(INWARDS[0] * median, time, dimension)) {
      return OptionalDouble.of(Double.POSITIVE_INFINITY);
    }
    return DoubleStream.of(INWARDS)
        .map(part -> power.at(part * median, time, dimension))
        .filter(Double::isFinite)
        .findFirst();
  }

  /** Whether the law has a hole around the data point, psi_r = 0. */
  private boolean vanishes(double radius, double time, int dimension) {
    return view.shells().at(radius, time, dimension) == 0
        && view.slopeSign(radius, time, dimension).equals(OptionalInt.of(0));
  }

  private String found(int dimension) {
    double time = view.shownTime();
    double slope = view.shells().at(SHOWN, time, dimension);
    boolean every = !view.path().given().containsKey(view.at().dimension());
    return view.equation("ψ_r", slope, SHOWN, time, dimension)
        + " does not fall like r^(d-1)"
        + (every ? " from d = %d on".formatted(dimension) : "");
  }

  private String listed() {
    return String.join(", ", dimensions().stream().map(String::valueOf).toList());
  }
}
