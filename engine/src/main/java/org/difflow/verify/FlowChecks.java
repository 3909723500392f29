package org.difflow.verify;

import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.flow.Flow;
import org.difflow.flow.Profile;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.FlowLaw;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;
import org.difflow.symbolic.print.Printer;

/**
 * A flow is z at the data end and rises in z from there on, the prior end included: then it can be
 * undone at all times.
 */
final class FlowChecks {
  private static final String START = "flow is z at the data end";
  private static final String RISES = "flow rises in z";
  private static final String INVERSE = "inverse undoes the flow";

  /** Times and places at which what is not proved is looked at. */
  private static final int TIMES = 64;

  private static final int PLACES = 200;
  private static final double REACH = 10;

  private final ConditionalPath path;
  private final Flow flow;
  private final Profile profile;
  private final TimeInterval interval;

  FlowChecks(ConditionalPath path, FlowLaw law) {
    this.path = path;
    this.flow = law.flow().substitute(path.values());
    this.profile = flow.profile();
    this.interval = path.interval();
  }

  List<Check> all() {
    return List.of(start(), rises());
  }

  private Check start() {
    Expr there = path.bind(path.range().at(End.DATA));
    Expr left = atStart(there);
    String found = "flow(z, %s) = %s".formatted(Printer.unicode(there), Printer.unicode(left));
    return switch (ZeroTest.test(left.minus(profile.variable()))) {
      case ZeroResult.Proved _ -> Check.of(START, Outcome.PROVED, "");
      case ZeroResult.Refuted _ -> Check.violated(START, Violation.FLOW_START, found);
      case ZeroResult.Tested tested ->
          Check.of(START, Outcome.CHECKED, "at %d points".formatted(tested.points()));
    };
  }

  /** The value at the data end, or what it tends to there. */
  private Expr atStart(Expr time) {
    boolean lower = interval.at(End.DATA) == interval.lower();
    Approach approach = lower ? new Approach.FromAbove(time) : new Approach.FromBelow(time);
    return Limit.of(profile.value(), profile.time(), approach)
        .filter(Limit.Finite.class::isInstance)
        .map(limit -> ((Limit.Finite) limit).value())
        .orElseGet(() -> profile.value().substitute(Map.of(profile.time(), time)));
  }

  private Check rises() {
    Expr end = path.bind(path.range().at(End.PRIOR));
    Expr slope = profile.slope();
    boolean proved =
        Positivity.prove(slope) && Positivity.prove(slope.substitute(Map.of(profile.time(), end)));
    return proved ? Check.of(RISES, Outcome.PROVED, "for all z and t") : measured(slope);
  }

  private Check measured(Expr slope) {
    Kernel kernel = Lowering.lower(List.of(profile.variable(), profile.time()), slope);
    for (int k = TIMES; k >= 1; k--) {
      double time = interval.inside(End.DATA, interval.length() * k / TIMES);
      for (int i = -PLACES; i <= PLACES; i++) {
        double z = REACH * i / PLACES;
        boolean inside = flow.shape() == Flow.Shape.COORDINATES || z > 0;
        if (inside && !(kernel.evaluate(z, time) > 0)) {
          return Check.violated(RISES, Violation.FLOW_RISES, falling(kernel, z, time));
        }
      }
    }
    return Check.of(RISES, Outcome.CHECKED, "at %d places and times".formatted(TIMES * PLACES));
  }

  private String falling(Kernel slope, double z, double time) {
    return "its slope is %s at %s = %s, %s = %s"
        .formatted(
            Digits.four(slope.evaluate(z, time)),
            Printer.unicode(profile.variable()),
            Digits.four(z),
            Printer.unicode(profile.time()),
            Digits.four(time));
  }

  /** inverse(flow(z, t), t) = z: known of the formula, else put to the test. */
  Check inverse() {
    if (profile.inverse(profile.image()).isPresent()) {
      return Check.of(INVERSE, Outcome.PROVED, "for all z and t");
    }
    Matrix z = Matrix.columnVector(new double[] {-3, -1, -0.25, 0, 0.5, 1.5, 4});
    double largest = 0;
    for (double part : new double[] {0.25, 0.5, 0.75, 1}) {
      Matrix t = Matrix.scalar(interval.inside(End.DATA, part * interval.length()));
      Matrix back = path.flow().inverse(path.flow().forward(z, t), t);
      for (int i = 0; i < z.rows(); i++) {
        largest = Math.max(largest, Math.abs(back.get(i, 0) - z.get(i, 0)));
      }
    }
    return Check.of(INVERSE, Outcome.CHECKED, "at 28 points, within %.1e".formatted(largest));
  }
}
