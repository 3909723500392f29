package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The double next to the value of a formula, for where doubles themselves give none: parts that
 * overflow, underflow or cancel. The digits are doubled until they settle the value.
 */
public final class Settled {
  private static final int FIRST_DIGITS = 40;
  private static final int LAST_DIGITS = 1280;

  /** Two values as close as neighbouring doubles. */
  private static final double CLOSE = Math.ulp(1.0);

  private Settled() {}

  /** Nothing where the formula has no value, or none within reach. */
  public static OptionalDouble value(Expr formula, Map<Symbol, BigDecimal> point) {
    double before = Double.NaN;
    for (int digits = FIRST_DIGITS; digits <= LAST_DIGITS; digits *= 2) {
      double now = attempt(formula, point, digits);
      if (Math.abs(now - before) <= CLOSE * Math.abs(now)) {
        return OptionalDouble.of(now).stream().filter(Double::isFinite).findFirst();
      }
      before = now;
    }
    return OptionalDouble.empty();
  }

  /** A value of which nothing is left in so many digits is none: 0 is where all has cancelled. */
  private static double attempt(Expr formula, Map<Symbol, BigDecimal> point, int digits) {
    try {
      Measured found = PointValue.of(formula, point, digits).getFirst();
      return found.isSignificant(digits) ? found.value().doubleValue() : Double.NaN;
    } catch (ArithmeticException withoutValue) {
      return Double.NaN;
    }
  }
}
