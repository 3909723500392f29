package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.List;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;

/**
 * A product in which powers and exponentials of positive numbers become one exponential, such as
 * q^(d-1) e^(-q) = exp((d-1) log q - q): a factor that overflows cannot meet one that vanishes.
 */
public final class LogDomain {
  private final List<Expr> exponents = new ArrayList<>();
  private final List<Expr> rest = new ArrayList<>();

  private LogDomain() {}

  /** Every term of a sum by itself. */
  public static Expr of(Expr formula) {
    return formula instanceof Sum sum
        ? formula.pool().sum(sum.terms().stream().map(LogDomain::ofTerm).toList())
        : ofTerm(formula);
  }

  private static Expr ofTerm(Expr formula) {
    LogDomain domain = new LogDomain();
    factors(formula).forEach(domain::add);
    return domain.exponents.size() < 2 ? formula : domain.product(formula);
  }

  private static List<Expr> factors(Expr formula) {
    return formula instanceof Product product ? product.factors() : List.of(formula);
  }

  private void add(Expr factor) {
    switch (factor) {
      case Application call when call.function() == Function.EXP -> exponents.add(call.argument());
      case Power power when Positivity.prove(power.base()) ->
          exponents.add(power.exponent().times(ProductLogarithm.of(power.base())));
      default -> rest.add(factor);
    }
  }

  private Expr product(Expr formula) {
    rest.add(formula.pool().sum(exponents).exp());
    return formula.pool().product(rest);
  }
}
