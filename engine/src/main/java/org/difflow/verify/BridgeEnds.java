package org.difflow.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.path.TimeFunction;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.print.Printer;

/**
 * A law with two ends at its ends and in between: x is x0 at the lower and x1 at the upper end of
 * the time range, without noise there and with some inside, or with none at all.
 */
final class BridgeEnds {
  private static final String NOISE = "sigma is 0 at both ends";

  private final ConditionalPath path;
  private final BridgeLaw law;
  private final TimeSweep sweep;

  BridgeEnds(ConditionalPath path, BridgeLaw law) {
    this.path = path;
    this.law = law;
    this.sweep = TimeSweep.of(path.interval());
  }

  List<Check> all() {
    Coordinates at = path.coordinates();
    TimeRange range = path.range();
    List<Check> checks = new ArrayList<>();
    checks.add(meets("lower", range.lower(), at.data()));
    checks.add(meets("upper", range.upper(), at.upper()));
    checks.add(noiseAtEnds());
    if (!law.isDeterministic()) {
      checks.add(noiseInside());
    }
    return checks;
  }

  private Check meets(String side, Expr time, Symbol end) {
    String name = "mu is %s at the %s end".formatted(end.name(), side);
    Expr there = path.bind(law.mu()).substitute(Map.of(path.time(), path.bind(time)));
    String found =
        "μ = %s at %s = %s"
            .formatted(Printer.unicode(there), Printer.unicode(path.time()), Printer.unicode(time));
    return switch (ZeroTest.test(there.minus(end))) {
      case ZeroResult.Proved _ -> Check.of(name, Outcome.PROVED, found);
      case ZeroResult.Tested tested when tested.points() > 0 ->
          Check.of(name, Outcome.CHECKED, "at %d points".formatted(tested.points()));
      case ZeroResult.Tested _ -> Check.of(name, Outcome.WARNING, "undecided: " + found);
      case ZeroResult.Refuted _ -> Check.violated(name, Violation.BRIDGE_END, found);
    };
  }

  private Check noiseAtEnds() {
    if (vanishes(End.DATA) && vanishes(End.PRIOR)) {
      return Check.of(NOISE, Outcome.PROVED, "");
    }
    DoubleUnaryOperator sigma = new TimeFunction(path, Member.SIGMA);
    return Check.of(
        NOISE,
        Outcome.WARNING,
        "σ = %s and %s: x does not meet its ends"
            .formatted(
                Digits.four(sweep.near(End.DATA, sigma)),
                Digits.four(sweep.near(End.PRIOR, sigma))));
  }

  private boolean vanishes(End end) {
    Expr there = law.sigma().substitute(Map.of(path.time(), path.range().at(end)));
    return ZeroTest.test(path.bind(there)) instanceof ZeroResult.Proved;
  }

  private Check noiseInside() {
    String name = "sigma is positive inside";
    if (Positivity.prove(path.bind(law.sigma()))) {
      return Check.of(name, Outcome.PROVED, "for all times inside the range");
    }
    DoubleUnaryOperator sigma = new TimeFunction(path, Member.SIGMA);
    OptionalDouble bad = sweep.first(time -> !(sigma.applyAsDouble(time) > 0));
    return bad.isPresent()
        ? Check.violated(
            name,
            Violation.SIGMA_POSITIVE,
            "σ = %s at %s = %s"
                .formatted(
                    Digits.four(sigma.applyAsDouble(bad.getAsDouble())),
                    Printer.unicode(path.time()),
                    Digits.four(bad.getAsDouble())))
        : Check.of(name, Outcome.CHECKED, "at %d times".formatted(sweep.times().length));
  }
}
