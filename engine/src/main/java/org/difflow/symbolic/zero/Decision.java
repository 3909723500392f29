package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * Whether a formula is 0 at one point, decided without a threshold: the digits are doubled until
 * the residual shrinks with them (it is 0) or two values agree (it is not).
 */
sealed interface Decision {
  /** 0 as far as {@code digits} digits show; what was left, relative to the terms. */
  record Zero(int digits, double residual) implements Decision {}

  /** Not 0, with the value. */
  record NonZero(BigDecimal value) implements Decision {}

  /** No value here, none within the range of decimals, or no decision. */
  record Open() implements Decision {}

  /** About 113, 226, ... bits. */
  List<Integer> DIGITS = List.of(34, 68, 136, 272, 544);

  /** Doubling the digits must shrink the residual of a zero by more than this, 2^40. */
  BigDecimal SHRINKAGE = BigDecimal.valueOf(1L << 40);

  /** Two values that differ by less than this share of them agree. */
  BigDecimal AGREEMENT = new BigDecimal("1e-3");

  static Decision at(Map<Symbol, BigDecimal> point, Expr formula) {
    try {
      Measured before = worst(formula, point, DIGITS.getFirst());
      for (int digits : DIGITS.subList(1, DIGITS.size())) {
        // each count of digits is twice the one before
        BigDecimal noise = BigDecimal.ONE.movePointLeft(digits / 2);
        Measured now = worst(formula, point, digits);
        if (isZero(before.residual(), now.residual(), noise)) {
          return new Zero(digits, now.residual().doubleValue());
        }
        if (agree(before.value(), now.value()) && isVisible(now.residual(), noise)) {
          return new NonZero(now.value().round(MathContext.DECIMAL64));
        }
        before = now;
      }
      return new Open();
    } catch (ArithmeticException undefined) {
      return new Open();
    }
  }

  /** The coordinate with the largest residual. */
  private static Measured worst(Expr formula, Map<Symbol, BigDecimal> point, int digits) {
    return PointValue.of(formula, point, digits).stream()
        .max(Comparator.comparing(Measured::residual))
        .orElseThrow();
  }

  private static boolean isZero(BigDecimal before, BigDecimal now, BigDecimal noise) {
    return now.signum() == 0
        || now.compareTo(noise) < 0 && now.multiply(SHRINKAGE).compareTo(before) < 0;
  }

  /** A small term that rounding swallowed agrees with itself too: it must stand above the noise. */
  private static boolean isVisible(BigDecimal now, BigDecimal noise) {
    return now.multiply(AGREEMENT).compareTo(noise) > 0;
  }

  private static boolean agree(BigDecimal before, BigDecimal now) {
    return before.subtract(now).abs().compareTo(now.abs().multiply(AGREEMENT)) < 0;
  }
}
