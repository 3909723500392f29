package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.difflow.distribution.Continuous;
import org.difflow.fault.Fault;
import org.difflow.model.FlowModel;
import org.difflow.path.ConditionalPath;
import org.difflow.path.FlowLaw;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/**
 * The members of a flow against its law: the velocity at x = flow(z, t) is D(flow, t) (S1-64), and
 * the density that is moved satisfies the continuity equation (S0-43), by numbers.
 */
final class FlowMemberChecks {
  private static final String VELOCITY = "velocity is D(flow, t)";

  private final Delivered delivered;
  private final FlowLaw law;

  FlowMemberChecks(Delivered delivered, FlowLaw law) {
    this.delivered = delivered;
    this.law = law;
  }

  List<Check> all() {
    List<Check> checks = new ArrayList<>();
    if (delivered.path().hasFormula(Member.VELOCITY)) {
      checks.add(velocity());
    }
    if (delivered.hasNumbers()) {
      checks.addAll(measured());
    }
    return checks;
  }

  /** Of a flow that is none, by its own checks, nothing is measured. */
  private List<Check> measured() {
    ConditionalPath path = delivered.path();
    FlowChecks flow = new FlowChecks(path, law);
    if (flow.all().stream().anyMatch(Check::failed)) {
      return List.of();
    }
    try {
      return numbers(path, flow);
    } catch (Fault fault) {
      return List.of(Check.of("members have values", Outcome.FAILED, fault.getMessage()));
    }
  }

  private static List<Check> numbers(ConditionalPath path, FlowChecks flow) {
    List<Check> checks = new ArrayList<>(List.of(flow.inverse()));
    if (path.flow().base() instanceof Continuous) {
      checks.addAll(new ModelChecks(FlowModel.of(path)).all());
    }
    return checks;
  }

  /** For all parameters, else with those that have a value at it. */
  private Check velocity() {
    ConditionalPath path = delivered.path();
    Expr flow = law.flow().formula();
    Expr claimed = delivered.body(Member.VELOCITY);
    Expr left = claimed.substitute(Map.of(path.coordinates().point(), flow));
    Expr right = flow.derivative(path.time());
    return ZeroTest.test(left.minus(right)) instanceof ZeroResult.Proved
        ? Check.of(VELOCITY, Outcome.PROVED, "for all z and t")
        : atValues(path.bind(left), path.bind(right));
  }

  private static Check atValues(Expr left, Expr right) {
    return switch (ZeroTest.test(left.minus(right))) {
      case ZeroResult.Proved _ ->
          Check.of(VELOCITY, Outcome.PROVED, "for the parameters at their values");
      case ZeroResult.Tested tested when tested.points() == 0 ->
          Check.of(
              VELOCITY, Outcome.WARNING, "undecided: no point found where both sides have a value");
      case ZeroResult.Tested tested ->
          Check.of(VELOCITY, Outcome.CHECKED, "at %d points".formatted(tested.points()));
      case ZeroResult.Refuted refuted ->
          Check.refuted(VELOCITY, Counterexample.of(refuted.point(), left, right));
    };
  }
}
