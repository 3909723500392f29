package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Function;

/** Sines and cosines of multiples of pi/6 and pi/4, and the other way round. */
final class RightAngles {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  /** By q: the square of sin(q pi) for q from 0 to 1/2. */
  private static final Map<BigFraction, BigFraction> SQUARES =
      Map.of(
          BigFraction.ZERO,
          BigFraction.ZERO,
          BigFraction.of(1, 6),
          BigFraction.of(1, 4),
          BigFraction.of(1, 4),
          HALF,
          BigFraction.of(1, 3),
          BigFraction.of(3, 4),
          HALF,
          BigFraction.ONE);

  private RightAngles() {}

  /** Sine and cosine of {@code q*pi}, if they are square roots of rationals. */
  static Optional<Trigonometry.Pair> of(BigFraction q, Powers powers) {
    return sine(q, powers)
        .flatMap(s -> sine(q.add(HALF), powers).map(c -> new Trigonometry.Pair(s, c)));
  }

  private static Optional<Polynomial> sine(BigFraction q, Powers powers) {
    BigFraction turns = q.subtract(BigFraction.of(floor(q)));
    boolean negative = floor(q).testBit(0);
    BigFraction first = turns.compareTo(HALF) > 0 ? BigFraction.ONE.subtract(turns) : turns;
    return Optional.ofNullable(SQUARES.get(first))
        .map(square -> powers.power(Polynomial.of(square), Polynomial.of(HALF)))
        .map(sine -> negative ? sine.negate() : sine);
  }

  /** q where asin(u) or atan(u) is {@code q*pi} for a rational u other than 0. */
  static Optional<BigFraction> inverse(Function function, Polynomial u) {
    return u.rational().flatMap(value -> inverse(function, value));
  }

  private static Optional<BigFraction> inverse(Function function, BigFraction value) {
    if (value.signum() < 0) {
      return inverse(function, value.negate()).map(BigFraction::negate);
    }
    if (value.isOne()) {
      return Optional.of(function == Function.ATAN ? BigFraction.of(1, 4) : HALF);
    }
    return function == Function.ASIN && value.equals(HALF)
        ? Optional.of(BigFraction.of(1, 6))
        : Optional.empty();
  }

  private static BigInteger floor(BigFraction value) {
    return Polynomial.of(value).wholePart();
  }
}
