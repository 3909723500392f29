package org.difflow.benchmark.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** Numbers of a table: three significant digits, without an exponent. */
public final class Digits {
  private static final MathContext THREE = new MathContext(3);

  private Digits() {}

  /** The text of a finite number. */
  public static String of(double value) {
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    return rounded.setScale(Math.max(0, rounded.scale())).toPlainString();
  }

  /** The text of a number that may be missing. */
  public static String of(OptionalDouble value) {
    return value.isPresent() ? of(value.getAsDouble()) : "-";
  }
}
