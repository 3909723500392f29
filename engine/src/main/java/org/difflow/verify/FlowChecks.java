package org.difflow.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.flow.Flow;
import org.difflow.flow.Profile;
import org.difflow.path.ConditionalPath;
import org.difflow.path.End;
import org.difflow.path.FlowLaw;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;
import org.difflow.symbolic.normal.Continuity;
import org.difflow.symbolic.print.Printer;

/**
 * A flow is z at the data end and rises in z from there on, the prior end included: then it can be
 * undone at all times.
 */
final class FlowChecks {
  private static final String START = "flow is z at the data end";
  private static final String RISES = "flow rises in z";
  private static final String INVERSE = "inverse undoes the flow";

  /** Where an inverse without a formula is put to the test. */
  private static final List<Double> PARTS = List.of(0.25, 0.5, 0.75, 1.0);

  private static final int DRAWS = 7;
  private static final long SEED = 16;

  /** Some digits are lost where the flow is flat. */
  private static final double AGREES = 1e-6;

  private final ConditionalPath path;
  private final FlowLaw law;
  private final Flow flow;
  private final Profile profile;
  private final TimeInterval interval;

  FlowChecks(ConditionalPath path, FlowLaw law) {
    this.path = path;
    this.law = law;
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
      case ZeroResult.Tested tested when tested.points() == 0 ->
          Check.violated(START, Violation.FLOW_START, found + ", which has no value");
      case ZeroResult.Tested tested ->
          Check.of(START, Outcome.CHECKED, "at %d points".formatted(tested.points()));
    };
  }

  /** The value at the data end, or what it tends to there. */
  private Expr atStart(Expr time) {
    boolean lower = interval.at(End.DATA) == interval.lower();
    Approach approach = lower ? new Approach.FromAbove(time) : new Approach.FromBelow(time);
    return limit(profile.time(), approach)
        .orElseGet(() -> profile.value().substitute(Map.of(profile.time(), time)));
  }

  private Optional<Expr> limit(Symbol symbol, Approach approach) {
    return Limit.of(profile.value(), symbol, approach)
        .filter(Limit.Finite.class::isInstance)
        .map(limit -> ((Limit.Finite) limit).value());
  }

  private Check rises() {
    FlowSweep sweep = new FlowSweep(flow, interval, base(), dimension());
    return sweep
        .flaw()
        .map(found -> Check.violated(RISES, Violation.FLOW_RISES, found))
        .orElseGet(
            () ->
                isProvedToRise()
                    ? Check.of(RISES, Outcome.PROVED, "for all z and t")
                    : Check.of(RISES, Outcome.CHECKED, sweep.toString()));
  }

  /** By its slope, without a jump and without a hole around the origin. */
  private boolean isProvedToRise() {
    Expr end = path.bind(path.range().at(End.PRIOR));
    Expr slope = profile.slope();
    return Positivity.prove(slope)
        && Positivity.prove(slope.substitute(Map.of(profile.time(), end)))
        && Continuity.proves(profile.value())
        && (flow.shape() == Flow.Shape.COORDINATES || keepsOrigin());
  }

  private boolean keepsOrigin() {
    Approach approach = new Approach.FromAbove(profile.time().pool().constant(0));
    return limit(profile.variable(), approach)
        .filter(radius -> ZeroTest.test(radius) instanceof ZeroResult.Proved)
        .isPresent();
  }

  /** inverse(flow(z, t), t) = z: known of the formula, else put to the test. */
  Check inverse() {
    if (profile.inverse(profile.image()).isPresent()) {
      return Check.of(INVERSE, Outcome.PROVED, "for all z and t");
    }
    Matrix z = base().sample(DRAWS, dimension(), SEED);
    double largest = 0;
    for (double part : PARTS) {
      Matrix t = Matrix.scalar(interval.inside(End.DATA, part * interval.length()));
      Matrix back = path.flow().inverse(path.flow().forward(z, t), t);
      Matrix errors = Broadcast.combine(back, z, (a, b) -> Math.abs(a - b) / (1 + Math.abs(b)));
      largest = Math.max(largest, Arrays.stream(errors.values()).max().orElseThrow());
    }
    return Check.of(
        INVERSE,
        largest <= AGREES ? Outcome.CHECKED : Outcome.FAILED,
        "at %d points, within %.1e".formatted(PARTS.size() * DRAWS, largest));
  }

  private Distribution base() {
    return law.base().at(path.values());
  }

  private int dimension() {
    return base().dimension().orElse(path.fixedDimension().orElse(1));
  }
}
