package org.difflow.symbolic.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Scaled;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The order of the terms of a sum: numbers, then by rising degree, terms with functions behind
 * those without, and else the canonical order of the pool; but a positive term opens the sum if
 * there is one ({@code 1 - exp(-r/t)}, {@code x - x0}).
 */
final class TermOrder {
  private static final Comparator<Expr> ORDER =
      Comparator.comparing((Expr term) -> !(term instanceof Constant))
          .thenComparing(TermOrder::hasFunction)
          .thenComparingDouble(TermOrder::degree);

  private TermOrder() {}

  static List<Expr> of(Sum sum) {
    List<Expr> terms = new ArrayList<>(sum.terms());
    terms.sort(ORDER);
    terms.stream()
        .filter(TermOrder::isPositive)
        .findFirst()
        .ifPresent(first -> moveToFront(terms, first));
    return terms;
  }

  private static void moveToFront(List<Expr> terms, Expr first) {
    terms.remove(first);
    terms.addFirst(first);
  }

  private static boolean isPositive(Expr term) {
    return Scaled.of(term).coefficient().signum() > 0;
  }

  private static boolean hasFunction(Expr term) {
    return switch (term) {
      case Application _, Entry _ -> true;
      case Product product -> product.factors().stream().anyMatch(TermOrder::hasFunction);
      case Power power -> hasFunction(power.base());
      case Constant _, NamedConstant _, Symbol _, Sum _ -> false;
    };
  }

  /** The degree in the symbols, where divisors and functions count nothing. */
  private static double degree(Expr term) {
    return switch (term) {
      case Constant _, NamedConstant _, Application _, Entry _ -> 0;
      case Symbol _ -> 1;
      case Product product -> product.factors().stream().mapToDouble(TermOrder::degree).sum();
      case Sum sum -> sum.terms().stream().mapToDouble(TermOrder::degree).max().orElse(0);
      case Power power ->
          power.exponent() instanceof Constant exponent
              ? Math.max(0, exponent.value().doubleValue()) * degree(power.base())
              : 0;
    };
  }
}
