package org.difflow.symbolic.integral;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * Functions of e^(kx) alone, hyperbolic ones among them, by u = e^(kx): a rational function of u
 * for all that are rational in it.
 */
final class Exponentials {
  private Exponentials() {}

  static Optional<Expr> integral(Integrand f, Search search) {
    Expr formula = written(f.formula());
    List<Application> powers =
        PostOrder.of(formula).stream()
            .filter(part -> part instanceof Application call && call.function() == Function.EXP)
            .map(Application.class::cast)
            .filter(call -> !f.isFree(call))
            .toList();
    return powers.isEmpty()
        ? Optional.empty()
        : Linear.of(powers.getFirst().argument(), f.x())
            .flatMap(line -> integral(f, search, formula, powers, line.slope()));
  }

  private static Optional<Expr> integral(
      Integrand f, Search search, Expr formula, List<Application> powers, Expr slope) {
    List<BigFraction> ratios = new ArrayList<>();
    List<Linear> lines = new ArrayList<>();
    for (Application power : powers) {
      Optional<Linear> line = Linear.of(power.argument(), f.x());
      Optional<BigFraction> ratio =
          line.flatMap(l -> Integrand.number(Simplifier.simplify(l.slope().over(slope))));
      if (ratio.isEmpty()) {
        return Optional.empty();
      }
      ratios.add(ratio.get());
      lines.add(line.orElseThrow());
    }
    BigInteger common =
        ratios.stream().map(BigFraction::getDenominator).reduce(BigInteger.ONE, Exponentials::lcm);
    Expr rate = slope.over(f.x().pool().constant(BigFraction.of(common)));
    Symbol u = search.fresh(Domain.POSITIVE);
    Map<Expr, Expr> replaced = new HashMap<>();
    for (int i = 0; i < powers.size(); i++) {
      Expr power = u.power(u.pool().constant(ratios.get(i).multiply(common)));
      replaced.put(powers.get(i), lines.get(i).offset().exp().times(power));
    }
    Expr inner = formula.substitute(replaced).over(u.times(rate));
    Expr exponent = rate.times(f.x());
    return f.isFree(inner)
        ? search
            .deeper(inner, u)
            .map(found -> found.substitute(Map.of(u, exponent.exp(), u.log(), exponent)))
        : Optional.empty();
  }

  private static BigInteger lcm(BigInteger a, BigInteger b) {
    return a.divide(a.gcd(b)).multiply(b).abs();
  }

  /** Hyperbolic functions by exponentials. */
  private static Expr written(Expr formula) {
    Map<Expr, Expr> replaced = new HashMap<>();
    PostOrder.of(formula).stream()
        .filter(Application.class::isInstance)
        .map(Application.class::cast)
        .forEach(call -> byExponentials(call).ifPresent(other -> replaced.put(call, other)));
    return formula.substitute(replaced);
  }

  private static Optional<Expr> byExponentials(Application call) {
    Expr u = call.argument();
    return switch (call.function()) {
      case EXPM1 -> Optional.of(u.exp().minus(1));
      case SINH -> Optional.of(u.exp().minus(u.negate().exp()).over(2));
      case COSH -> Optional.of(u.exp().plus(u.negate().exp()).over(2));
      case TANH -> Optional.of(u.times(2).exp().minus(1).over(u.times(2).exp().plus(1)));
      case SIGMOID -> Optional.of(u.exp().over(u.exp().plus(1)));
      default -> Optional.empty();
    };
  }
}
