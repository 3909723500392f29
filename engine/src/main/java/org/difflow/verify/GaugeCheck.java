package org.difflow.verify;

import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/**
 * lambda' = 0 (S0-33, ERR-4): varphi = -(psi_t + lambda')/(S r^d) keeps the continuity equation for
 * r > 0, and sends the mass lambda' out of the data point.
 */
final class GaugeCheck {
  private static final String NAME = "gauge is constant";

  private final ConditionalPath path;
  private final Expr rate;

  GaugeCheck(ConditionalPath path, Expr gauge) {
    this.path = path;
    this.rate = gauge.derivative(path.time());
  }

  Check check() {
    return switch (ZeroTest.test(path.bind(rate))) {
      case ZeroResult.Proved _ -> Check.of(NAME, Outcome.PROVED, "at all times");
      case ZeroResult.Tested tested ->
          Check.of(NAME, Outcome.CHECKED, "at %d times".formatted(tested.points()));
      case ZeroResult.Refuted refuted ->
          Check.violated(NAME, Violation.LAMBDA_RATE, found(refuted));
    };
  }

  private String found(ZeroResult.Refuted refuted) {
    String value = "gauge' = " + Digits.four(refuted.value().doubleValue());
    return refuted.point().containsKey(path.time())
        ? "%s at %s = %s"
            .formatted(
                value,
                path.time().name(),
                Digits.four(refuted.point().get(path.time()).doubleValue()))
        : value;
  }
}
