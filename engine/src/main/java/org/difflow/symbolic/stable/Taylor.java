package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** Polynomials with rational coefficients about an end of the range of their symbol. */
final class Taylor {
  /** Formulas of higher powers than those of schedules are left as they are. */
  private static final int HIGHEST_POWER = 8;

  private Taylor() {}

  /** The one symbol with a range in a polynomial with rational coefficients and powers of it. */
  static Optional<Symbol> symbol(Expr formula) {
    Set<Symbol> found = new HashSet<>();
    return isPolynomial(formula, found) && found.size() == 1
        ? found.stream().filter(symbol -> !RangeEnd.of(symbol).isEmpty()).findFirst()
        : Optional.empty();
  }

  private static boolean isPolynomial(Expr formula, Set<Symbol> found) {
    return switch (formula) {
      case Constant _ -> true;
      case Symbol symbol -> !symbol.isVector() && (found.add(symbol) || true);
      case Power power ->
          power.exponent() instanceof Constant exponent
              && exponent.isInteger()
              && (exponent.value().signum() > 0 || power.base() instanceof Symbol)
              && isPolynomial(power.base(), found);
      case Sum _, Product _ -> formula.children().stream().allMatch(c -> isPolynomial(c, found));
      default -> false;
    };
  }

  /** c0, c1, ... of {@code formula} = c0 + c1 h + c2 h^2 + ... */
  static Optional<List<BigFraction>> coefficients(Expr formula, RangeEnd at) {
    List<BigFraction> found = new ArrayList<>();
    Symbol h = at.distance();
    Expr derivative = at.inDistance(formula);
    BigFraction factorial = BigFraction.ONE;
    while (!derivative.isZero() && found.size() <= HIGHEST_POWER) {
      if (!(derivative.substitute(Map.of(h, h.pool().constant(0))) instanceof Constant value)) {
        return Optional.empty();
      }
      found.add(value.value().divide(factorial));
      factorial = factorial.multiply(found.size());
      derivative = derivative.derivative(h);
    }
    return derivative.isZero() ? Optional.of(found) : Optional.empty();
  }
}
