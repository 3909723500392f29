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

  private Check velocity() {
    ConditionalPath path = delivered.path();
    Expr flow = law.flow().formula();
    Expr claimed = delivered.body(Member.VELOCITY);
    Expr left = claimed.substitute(Map.of(path.coordinates().point(), flow));
    return new Equation(left, flow.derivative(path.time())).check(VELOCITY, path, "z and t");
  }
}
