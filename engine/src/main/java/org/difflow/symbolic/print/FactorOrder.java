package org.difflow.symbolic.print;

import java.util.Comparator;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * The order of the factors of a product: numbers, parameters, variables, functions, vectors, each
 * sum behind the names of its kind. A name of more than one letter counts as a parameter, as in
 * {@code (β_max - β_min)*t^2}, {@code t*(1 - t)}, {@code exp(-t)*x}. Within a kind the canonical
 * order of the pool stays, which goes by name.
 */
final class FactorOrder {
  static final Comparator<Expr> ORDER = Comparator.comparingInt(FactorOrder::rank);

  private static final int SUM = 1;

  private FactorOrder() {}

  private static int rank(Expr factor) {
    Expr base = factor instanceof Power power ? power.base() : factor;
    return 2 * kind(factor, base) + (base instanceof Sum ? SUM : 0);
  }

  private static int kind(Expr factor, Expr base) {
    if (factor.isVector()) {
      return 4;
    }
    if (base instanceof Application) {
      return 3;
    }
    return factor.symbols().stream().anyMatch(FactorOrder::isVariable) ? 2 : kindOfNumber(base);
  }

  private static int kindOfNumber(Expr base) {
    return switch (base) {
      case Constant _, NamedConstant _ -> 0;
      case Symbol _, Sum _, Product _, Power _, Application _, Entry _ -> 1;
    };
  }

  private static boolean isVariable(Symbol symbol) {
    return symbol.name().length() == 1;
  }
}
