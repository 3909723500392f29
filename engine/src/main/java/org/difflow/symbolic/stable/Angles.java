package org.difflow.symbolic.stable;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sum;

/**
 * Sines, cosines and tangents of an angle that is a multiple of pi/2 at the end of a range, where
 * pi times a double has lost the digits that count. With k whole and h the distance from the end,
 *
 * <pre>
 * sin(pi (k + c h)) = (-1)^k sin(pi c h)        cos(pi (k + 1/2 + c h)) = -(-1)^k sin(pi c h)
 * tan(pi (k + c h)) = tan(pi c h)               tan(pi (k + 1/2 + c h)) = -1/tan(pi c h).
 * </pre>
 */
final class Angles {
  private Angles() {}

  static Optional<Ended> in(Application call) {
    return switch (call.function()) {
      case SIN, COS, TAN -> ofTurn(call, halfTurns(call.argument()));
      default -> Optional.empty();
    };
  }

  /** The angle over pi, term by term, since constructing a quotient does not distribute it. */
  private static Expr halfTurns(Expr angle) {
    Expr pi = angle.pool().pi();
    return angle instanceof Sum sum
        ? angle.pool().sum(sum.terms().stream().map(term -> term.over(pi)).toList())
        : angle.over(pi);
  }

  private static Optional<Ended> ofTurn(Application call, Expr turns) {
    return Taylor.symbol(turns).stream()
        .flatMap(symbol -> RangeEnd.of(symbol).stream())
        .flatMap(at -> atEnd(call, turns, at).stream())
        .findFirst();
  }

  private static Optional<Ended> atEnd(Application call, Expr turns, RangeEnd at) {
    return Taylor.coefficients(turns, at)
        .filter(c -> c.size() == 2 && c.getFirst().signum() != 0)
        .flatMap(c -> written(call.function(), c, at))
        .map(formula -> new Ended(formula, at));
  }

  private static Optional<Expr> written(Function function, List<BigFraction> turns, RangeEnd at) {
    ExpressionPool pool = at.symbol().pool();
    Expr small = at.distance().times(pool.constant(turns.get(1))).times(pool.pi());
    BigFraction quarters = turns.getFirst().multiply(2);
    if (!quarters.getDenominator().equals(java.math.BigInteger.ONE)) {
      return Optional.empty();
    }
    boolean whole = !quarters.getNumerator().testBit(0);
    int sign = quarters.getNumerator().testBit(1) ? -1 : 1;
    return switch (function) {
      case SIN -> when(whole, small.apply(Function.SIN).times(sign));
      case COS -> when(!whole, small.apply(Function.SIN).times(-sign));
      default -> Optional.of(tangent(whole, small.apply(Function.TAN)));
    };
  }

  private static Optional<Expr> when(boolean holds, Expr formula) {
    return holds ? Optional.of(formula) : Optional.empty();
  }

  private static Expr tangent(boolean whole, Expr small) {
    return whole ? small : small.reciprocal().negate();
  }
}
