package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.difflow.distribution.Continuous;
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
    ConditionalPath path = delivered.path();
    if (!delivered.hasNumbers()
        || new FlowChecks(path, law).all().stream().anyMatch(Check::failed)) {
      return List.of();
    }
    List<Check> checks = new ArrayList<>(List.of(new FlowChecks(path, law).inverse()));
    if (path.hasFormula(Member.VELOCITY)) {
      checks.add(velocity(path));
    }
    if (path.flow().base() instanceof Continuous) {
      checks.addAll(new ModelChecks(FlowModel.of(path)).all());
    }
    return checks;
  }

  private Check velocity(ConditionalPath path) {
    Expr flow = path.bind(law.flow().formula());
    Expr claimed = path.bind(delivered.body(Member.VELOCITY));
    Expr left = claimed.substitute(Map.of(path.coordinates().point(), flow));
    Expr right = flow.derivative(path.time());
    return switch (ZeroTest.test(left.minus(right))) {
      case ZeroResult.Proved _ -> Check.of(VELOCITY, Outcome.PROVED, "for all z and t");
      case ZeroResult.Tested tested ->
          Check.of(VELOCITY, Outcome.CHECKED, "at %d points".formatted(tested.points()));
      case ZeroResult.Refuted _ ->
          Check.of(VELOCITY, Outcome.FAILED, "the claim is not the rate of x along the flow");
    };
  }
}
