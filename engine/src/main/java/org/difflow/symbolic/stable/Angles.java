package org.difflow.symbolic.stable;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
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
      case SIN, COS, TAN -> ofTurns(call, halfTurns(call.argument()));
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

  private static Optional<Ended> ofTurns(Application call, Expr turns) {
    List<AtEnd> found =
        Taylor.symbol(turns).stream()
            .flatMap(symbol -> RangeEnd.of(symbol).stream())
            .flatMap(end -> atEnd(call.function(), turns, end).stream())
            .toList();
    Expr chosen = call;
    for (AtEnd one : found) {
      chosen = one.holdsEverywhere() ? one.formula : one.near(chosen);
    }
    Expr formula = chosen;
    return Optional.of(new Ended(formula, found.stream().map(AtEnd::end).toList()))
        .filter(ended -> !ended.ends().isEmpty());
  }

  /** The formula for an angle that goes through {@code rate} half turns in a unit of distance. */
  private record AtEnd(Expr formula, RangeEnd end, BigFraction rate) {
    /** Up to a quarter turn from its zero a sine has all its digits. */
    boolean holdsEverywhere() {
      boolean sine = PostOrder.of(formula).stream().anyMatch(node -> isCall(node, Function.SIN));
      return sine && end.width() * rate.abs().doubleValue() <= 0.5;
    }

    /** {@code other} from an eighth of a turn on. */
    Expr near(Expr other) {
      Expr limit = other.pool().constant(BigFraction.of(1, 4).divide(rate.abs()));
      return other.pool().apply(Function.IF_LESS, end.distance(), limit, formula, other);
    }

    private static boolean isCall(Expr node, Function function) {
      return node instanceof Application call && call.function() == function;
    }
  }

  private static Optional<AtEnd> atEnd(Function function, Expr turns, RangeEnd end) {
    return Taylor.coefficients(turns, end)
        .filter(c -> c.size() == 2 && isWhole(c.getFirst().multiply(2)))
        .flatMap(c -> written(function, c, end).map(f -> new AtEnd(f, end, c.get(1))));
  }

  private static boolean isWhole(BigFraction number) {
    return number.getDenominator().equals(BigInteger.ONE) && !number.isZero();
  }

  private static Optional<Expr> written(Function function, List<BigFraction> turns, RangeEnd end) {
    ExpressionPool pool = end.symbol().pool();
    Expr small = end.distance().times(pool.constant(turns.get(1))).times(pool.pi());
    BigInteger quarters = turns.getFirst().multiply(2).getNumerator();
    boolean whole = !quarters.testBit(0);
    int sign = quarters.testBit(1) ? -1 : 1;
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
