package org.difflow.symbolic.normal;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Sines and cosines of multiples of pi/6 and pi/4. */
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

  private static BigInteger floor(BigFraction value) {
    return Polynomial.of(value).wholePart();
  }
}
