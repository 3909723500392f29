package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Symbol;

/** c r^k, with c and k free of r. */
record RadialMonomial(Expr coefficient, Expr exponent) {

  static Optional<RadialMonomial> of(Expr formula, Symbol radius) {
    if (!formula.symbols().contains(radius)) {
      return Optional.of(new RadialMonomial(formula, formula.pool().constant(0)));
    }
    return switch (formula) {
      case Symbol _ -> Optional.of(unit(formula.pool().constant(1)));
      case Power power -> of(power, radius);
      case Product product -> of(product.factors(), radius);
      default -> Optional.empty();
    };
  }

  private static RadialMonomial unit(Expr exponent) {
    return new RadialMonomial(exponent.pool().constant(1), exponent);
  }

  private static Optional<RadialMonomial> of(Power power, Symbol radius) {
    return power.exponent().symbols().contains(radius)
        ? Optional.empty()
        : of(power.base(), radius).map(base -> base.power(power.exponent()));
  }

  private static Optional<RadialMonomial> of(List<Expr> factors, Symbol radius) {
    Optional<RadialMonomial> product = of(factors.getFirst().pool().constant(1), radius);
    for (Expr factor : factors) {
      product = product.flatMap(left -> of(factor, radius).map(left::times));
    }
    return product;
  }

  private RadialMonomial times(RadialMonomial other) {
    return new RadialMonomial(coefficient.times(other.coefficient), exponent.plus(other.exponent));
  }

  /** Its power, as r and what is raised to powers here are positive. */
  private RadialMonomial power(Expr power) {
    return new RadialMonomial(coefficient.power(power), exponent.times(power));
  }
}
