package org.difflow.verify;

import java.util.List;
import java.util.Optional;

/**
 * Whether the density psi_r/(S r^(d-1)) is bounded at r = 0, by the power of r that psi_r follows
 * there. A logarithm counts as unbounded: over these radii it looks like the power -0.05.
 */
final class Origin {
  /** Pairs of radii, in medians, the innermost whose slopes are no zeros in doubles. */
  private static final List<double[]> PAIRS =
      List.of(
          new double[] {1e-8, 1e-6},
          new double[] {1e-4, 1e-3},
          new double[] {0.01, 0.02},
          new double[] {0.5, 0.51});

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
    for (int d : dimensions()) {
      for (double time : view.times()) {
        Optional<Double> power = power(time, d);
        if (power.isEmpty()) {
          return Check.of(
              name, Outcome.WARNING, "undecided: ψ_r is too small for doubles, d = " + d);
        }
        if (power.get() - (d - 1) < -ROUNDING) {
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

  /** p where psi_r grows like r^p. */
  private Optional<Double> power(double time, int dimension) {
    double median = view.mass().median(time, dimension);
    for (double[] pair : PAIRS) {
      double inner = view.shells().at(pair[0] * median, time, dimension);
      double outer = view.shells().at(pair[1] * median, time, dimension);
      double power = Math.log(outer / inner) / Math.log(pair[1] / pair[0]);
      if (inner > 0 && Double.isFinite(power)) {
        return Optional.of(power);
      }
    }
    return Optional.empty();
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
