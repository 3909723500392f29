package org.difflow.path;

import java.util.ArrayList;
import java.util.List;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;

/**
 * A formula without sums of minus signs only among its factors: {@code -a/(-1 - 2*r)} is {@code
 * a/(1 + 2*r)}. A sign that is left over goes into a difference of vectors.
 */
final class Oriented {
  private Oriented() {}

  static Expr of(Expr formula) {
    return formula instanceof Sum sum
        ? sum.pool().sum(sum.terms().stream().map(Oriented::product).toList())
        : product(formula);
  }

  private static Expr product(Expr term) {
    List<Expr> factors = new ArrayList<>();
    factors(term).forEach(factor -> factors.add(turned(factor)));
    Expr product = term.pool().product(factors);
    return product.equals(term) ? term : withoutSign(product);
  }

  private static Expr turned(Expr factor) {
    return switch (factor) {
      case Sum sum when isNegative(sum) -> negated(sum);
      case Power power
          when power.base() instanceof Sum sum
              && isNegative(sum)
              && power.exponent() instanceof Constant exponent
              && exponent.isInteger() ->
          negated(sum).power(exponent);
      default -> factor;
    };
  }

  private static boolean isNegative(Sum sum) {
    return sum.terms().stream().allMatch(Oriented::isNegative);
  }

  private static boolean isNegative(Expr term) {
    return switch (term) {
      case Constant constant -> constant.value().signum() < 0;
      case Product product -> isNegative(product.factors().getFirst());
      default -> false;
    };
  }

  /** The opposite of a sum, its terms turned one by one. */
  private static Expr opposite(Sum sum) {
    return sum.pool().sum(sum.terms().stream().map(Expr::negate).toList());
  }

  private static Expr negated(Sum sum) {
    return opposite(sum).negate();
  }

  private static Expr withoutSign(Expr product) {
    List<Expr> factors = new ArrayList<>(factors(product.negate()));
    for (int i = 0; isNegative(product) && i < factors.size(); i++) {
      if (factors.get(i) instanceof Sum sum && sum.isVector()) {
        factors.set(i, opposite(sum));
        return product.pool().product(factors);
      }
    }
    return product;
  }

  private static List<Expr> factors(Expr term) {
    return term instanceof Product product ? product.factors() : List.of(term);
  }
}
