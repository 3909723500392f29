package org.difflow.symbolic.asymptotic;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/**
 * How fast something grows or falls as x falls to 0: e^S x^p log(1/x)^k, where S is a sum of
 * multiples of negative powers of x.
 *
 * @param exponent the coefficients of S by their (negative) powers
 * @param power p
 * @param logarithms k
 */
record Scale(NavigableMap<BigFraction, Expr> exponent, Expr power, int logarithms) {

  static Scale one(ExpressionPool pool) {
    return power(pool.constant(0));
  }

  /** x^p. */
  static Scale power(Expr p) {
    return new Scale(new TreeMap<>(), p, 0);
  }

  ExpressionPool pool() {
    return power.pool();
  }

  Scale times(Scale other) {
    NavigableMap<BigFraction, Expr> sum = new TreeMap<>(exponent);
    other.exponent.forEach((p, c) -> sum.merge(p, c, Expr::plus));
    sum.values().removeIf(Sign::isZero);
    return new Scale(sum, power.plus(other.power), logarithms + other.logarithms);
  }

  /** This to a power, which must be whole where a logarithm occurs. */
  Scale raised(Expr e) {
    NavigableMap<BigFraction, Expr> scaled = new TreeMap<>();
    exponent.forEach((p, c) -> scaled.put(p, c.times(e)));
    scaled.values().removeIf(Sign::isZero);
    return new Scale(scaled, power.times(e), logarithms == 0 ? 0 : logarithms * whole(e));
  }

  private static int whole(Expr e) {
    if (e instanceof Constant constant && constant.isInteger()) {
      return constant.value().intValue();
    }
    throw new Undecided("a broken power of a logarithm");
  }

  Scale over(Scale other) {
    NavigableMap<BigFraction, Expr> negated = new TreeMap<>();
    other.exponent.forEach((p, c) -> negated.put(p, c.negate()));
    return times(new Scale(negated, other.power.negate(), -other.logarithms));
  }

  /** 1 if this grows faster than a constant, 0 if it is one, -1 if it falls to 0. */
  int growth() {
    if (!exponent.isEmpty()) {
      return Sign.of(exponent.firstEntry().getValue());
    }
    int byPower = -Sign.of(power);
    return byPower != 0 ? byPower : Integer.signum(logarithms);
  }

  /** Whether this dominates {@code other}, 0 where they are the same. */
  int compareGrowth(Scale other) {
    return over(other).growth();
  }
}
