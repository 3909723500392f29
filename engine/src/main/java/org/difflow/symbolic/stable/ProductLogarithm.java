package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.List;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;

/**
 * The logarithm of a positive product as the sum of those of its factors, so that what is too small
 * or too large for a double has a logarithm all the same. Factors not proved positive stay together
 * under one logarithm.
 */
public final class ProductLogarithm {
  private ProductLogarithm() {}

  public static Expr of(Expr positive) {
    List<Expr> terms = new ArrayList<>();
    List<Expr> unproved = new ArrayList<>();
    for (Expr factor : factors(positive)) {
      if (isPositive(factor)) {
        terms.add(ofFactor(factor));
      } else {
        unproved.add(factor);
      }
    }
    terms.add(positive.pool().product(unproved).log());
    return positive.pool().sum(terms);
  }

  private static List<Expr> factors(Expr formula) {
    return formula instanceof Product product ? product.factors() : List.of(formula);
  }

  private static boolean isPositive(Expr factor) {
    return switch (factor) {
      case Power power -> isPositive(power.base());
      case Application call when call.function() == Function.GAMMA -> isPositive(call.argument());
      default -> Positivity.prove(factor);
    };
  }

  private static Expr ofFactor(Expr factor) {
    return switch (factor) {
      case Application call when call.function() == Function.GAMMA ->
          call.argument().apply(Function.LOGGAMMA);
      case Power power when isPositive(power.base()) -> power.exponent().times(of(power.base()));
      case Application call when call.function() == Function.EXP -> call.argument();
      default -> factor.log();
    };
  }
}
