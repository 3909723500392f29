package org.difflow.verify;

import java.util.List;
import java.util.stream.DoubleStream;
import org.difflow.path.DataEnd;
import org.difflow.path.End;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.asymptotic.Approach;

/** Towards the data end psi(r, t) tends to 1 for every r > 0: all of the mass goes to the point. */
final class Concentration {
  /** Distances from the data end as parts of the range. */
  private static final double[] APPROACH = {1e-2, 1e-4, 1e-8, 1e-16, 1e-32, 1e-64, 1e-128};

  /** Radii within which the mass must come to lie. */
  private static final List<Double> RADII = List.of(2.0, 0.1, 0.01);

  /** Where a law that does not concentrate is shown. */
  private static final double SHOWN = 1e-6;

  /** The largest radius per coordinate that may stay at the data end: as large as sigma_min. */
  private static final double LARGEST_REST = 0.02;

  private final RadialView view;
  private final TimeInterval interval;

  Concentration(RadialView view) {
    this.view = view;
    this.interval = view.interval();
  }

  Check check() {
    String name = "the mass goes to the data point";
    return new ProvedLimit(view.path(), view.psi(), view.path().time(), dataEndApproach())
        .is(1)
        .map(scope -> scope.check(name, "ψ(r, t) tends to 1 for every r > 0 towards " + dataEnd()))
        .orElseGet(() -> measured(name));
  }

  private Check measured(String name) {
    for (int d : view.dimensions()) {
      for (double radius : RADII) {
        Tendency outside = outside(radius, d);
        if (!outside.isKnown()) {
          return Check.of(name, Outcome.WARNING, "ψ has no value close to the data end");
        }
        if (!outside.vanishes()) {
          return rest(name, radius, d);
        }
      }
    }
    return Check.of(name, Outcome.CHECKED, "1 - ψ tends to 0 towards " + dataEnd());
  }

  private Approach dataEndApproach() {
    Expr end = view.path().bind(view.path().range().at(End.DATA));
    return view.path().range().dataEnd() == DataEnd.LOWER
        ? new Approach.FromAbove(end)
        : new Approach.FromBelow(end);
  }

  /** 1 - psi at one radius towards the data end. */
  private Tendency outside(double radius, int dimension) {
    double[] times =
        DoubleStream.of(APPROACH)
            .map(part -> interval.inside(End.DATA, part * interval.length()))
            .filter(time -> time != interval.at(End.DATA))
            .toArray();
    return Tendency.of(time -> 1 - view.mass().at(radius, time, dimension), times);
  }

  private Check rest(String name, double radius, int dimension) {
    double time = interval.inside(End.DATA, SHOWN * interval.length());
    double median = view.mass().median(time, dimension);
    boolean small = median <= LARGEST_REST * Math.sqrt(dimension);
    return small && isWhole(time, dimension)
        ? Check.of(name, Outcome.CHECKED, half(median, dataEnd()))
        : Check.violated(
            name,
            Violation.T_LIMIT,
            view.equation("ψ", view.mass().at(radius, time, dimension), radius, time, dimension));
  }

  private boolean isWhole(double time, int dimension) {
    return Tendency.of(r -> 1 - view.mass().at(r, time, dimension), MassEnds.OUTWARDS).vanishes();
  }

  /** What the prior end shows of the law: data spread over less than this is forgotten there. */
  Check reach() {
    String name = "reach at the prior end";
    int dimension = view.dimensions().getFirst();
    double time = view.shownTime();
    double median = view.mass().median(time, dimension);
    return Check.of(name, Outcome.CHECKED, half(median, view.when(time, dimension)));
  }

  private static String half(double median, String when) {
    return "half of the mass lies within r = %s at %s".formatted(Digits.four(median), when);
  }

  private String dataEnd() {
    return view.path().time().name() + " = " + Digits.four(interval.at(End.DATA));
  }
}
