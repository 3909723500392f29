package org.difflow.symbolic.normal;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.zero.NumericTest;

/**
 * Proves equalities between functions that have no algebraic relations, such as {@code gammaP(1/2,
 * x^2) = erf(x)}: if the derivative by one symbol is 0 all over its interval, where every part of
 * the formula is defined and continuous, one value of that symbol decides.
 */
public final class Constancy {
  private Constancy() {}

  /** Whether {@code formula} is proved to be 0 on the domains of its symbols. */
  public static boolean provesZero(Expr formula) {
    return NormalForm.provesZero(formula)
        || formula.symbols().stream()
            .filter(symbol -> isConstantIn(symbol, formula))
            .anyMatch(symbol -> isZeroSomewhere(symbol, formula));
  }

  private static boolean isConstantIn(Symbol symbol, Expr formula) {
    return !symbol.isVector()
        && !symbol.domain().integer()
        && Continuity.proves(formula)
        && hasNoSlope(symbol, formula);
  }

  private static boolean hasNoSlope(Symbol symbol, Expr formula) {
    try {
      return NormalForm.provesZero(formula.derivative(symbol));
    } catch (Fault noDerivative) {
      return false;
    }
  }

  private static boolean isZeroSomewhere(Symbol symbol, Expr formula) {
    return points(symbol.domain()).distinct().anyMatch(point -> isZeroAt(symbol, point, formula));
  }

  /** Ends of the domain, where special functions have simple values, then 1 and the middle. */
  private static Stream<BigFraction> points(Domain domain) {
    BigFraction zero = BigFraction.ZERO;
    Stream<BigFraction> simple =
        Stream.of(zero, BigFraction.ONE).filter(point -> isWithin(domain, point));
    Optional<BigFraction> middle =
        domain.lower().flatMap(l -> domain.upper().map(u -> l.add(u).divide(2)));
    return Stream.of(simple, domain.lower().stream(), domain.upper().stream(), middle.stream())
        .flatMap(points -> points);
  }

  private static boolean isWithin(Domain domain, BigFraction point) {
    return domain.lower().filter(lower -> lower.compareTo(point) > 0).isEmpty()
        && domain.upper().filter(upper -> upper.compareTo(point) < 0).isEmpty();
  }

  /** Where every part has a value the formula is continuous, also at an end of the interval. */
  private static boolean isZeroAt(Symbol symbol, BigFraction point, Expr formula) {
    try {
      ExpressionPool pool = formula.pool();
      Expr there = formula.substitute(Map.of(symbol, pool.constant(point)));
      return NumericTest.undefinedAt(there).isEmpty() && provesZero(there);
    } catch (Fault noValue) {
      return false;
    }
  }
}
