package org.difflow.symbolic.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** The order in which terms and factors are read; what has the same rank keeps its own order. */
final class ReadingOrder {
  private ReadingOrder() {}

  /** A positive term first, where there is one, so that a sum does not begin with a minus. */
  static List<Expr> terms(Sum sum) {
    List<Expr> terms = new ArrayList<>(sum.terms());
    terms.stream()
        .filter(term -> !isNegative(term))
        .findFirst()
        .ifPresent(
            first -> {
              terms.remove(first);
              terms.addFirst(first);
            });
    return terms;
  }

  /** Numbers, sums, symbols, functions, and last what is a vector. */
  static List<Expr> factors(List<Expr> factors) {
    return factors.stream().sorted(Comparator.comparingInt(ReadingOrder::rank)).toList();
  }

  /** Whether a term is written with a minus. */
  static boolean isNegative(Expr term) {
    return switch (term) {
      case Constant constant -> constant.value().signum() < 0;
      case Product product -> isNegative(product.factors().getFirst());
      default -> false;
    };
  }

  private static int rank(Expr factor) {
    if (factor.isVector()) {
      return 5;
    }
    return switch (factor) {
      case Constant _ -> 0;
      case NamedConstant _ -> 1;
      case Sum _, Product _ -> 2;
      case Symbol _ -> 3;
      case Power power -> power.base() instanceof Constant ? 1 : rank(power.base());
      case Application _ -> 4;
    };
  }
}
