package org.difflow.kernel;

import java.math.BigInteger;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;

/**
 * Powers: whole exponents by repeated squaring, halves by a square root, all others by {@code pow}.
 */
final class PowerLowering {
  /** Squaring doubles the relative error, so beyond it {@code pow} is better and hardly slower. */
  private static final BigInteger LARGEST_PRODUCT = BigInteger.valueOf(64);

  private final Assembler code;
  private final ToIntFunction<Expr> values;

  PowerLowering(Assembler code, ToIntFunction<Expr> values) {
    this.code = code;
    this.values = values;
  }

  int lower(Power power) {
    if (isReciprocal(power)) {
      return code.binary(BinaryOperation.DIVIDE, code.literal(1), reciprocal(power));
    }
    if (power.exponent() instanceof Constant exponent && isSimple(exponent.value())) {
      return simple(values.applyAsInt(power.base()), exponent.value());
    }
    int base = values.applyAsInt(power.base());
    return code.binary(BinaryOperation.POWER, base, values.applyAsInt(power.exponent()));
  }

  /** Whether the power is one over a product or a root. */
  boolean isReciprocal(Expr formula) {
    return formula instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.value().signum() < 0
        && isSimple(exponent.value());
  }

  /** One over such a power. */
  int reciprocal(Expr formula) {
    Power power = (Power) formula;
    BigFraction exponent = ((Constant) power.exponent()).value();
    return simple(values.applyAsInt(power.base()), exponent.negate());
  }

  private static boolean isSimple(BigFraction exponent) {
    BigInteger numerator = exponent.getNumerator().abs();
    return numerator.compareTo(LARGEST_PRODUCT) <= 0
        && exponent.getDenominator().compareTo(BigInteger.TWO) <= 0;
  }

  /** A positive exponent n, or n + 1/2. */
  private int simple(int base, BigFraction exponent) {
    int whole = exponent.intValue();
    if (exponent.getDenominator().equals(BigInteger.ONE)) {
      return whole(base, whole);
    }
    int root = code.unary(UnaryOperation.SQRT, base);
    return whole == 0 ? root : code.binary(BinaryOperation.MULTIPLY, whole(base, whole), root);
  }

  /**
   * From the leading bit of the exponent down: square, and multiply by the base where a bit is 1.
   */
  private int whole(int base, int exponent) {
    int value = base;
    for (int bit = Integer.highestOneBit(exponent) >> 1; bit > 0; bit >>= 1) {
      value = code.binary(BinaryOperation.MULTIPLY, value, value);
      value = (exponent & bit) == 0 ? value : code.binary(BinaryOperation.MULTIPLY, value, base);
    }
    return value;
  }
}
