package org.difflow.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import org.difflow.data.Decimals;

/** Numbers beside an axis, as scripts print them. */
final class TickFormat extends NumberFormat {
  /** Ticks are short decimals: more digits of them are rounding errors. */
  private static final int DIGITS = 10;

  static String text(double number) {
    return Decimals.significant(number, DIGITS);
  }

  @Override
  public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
    return target.append(text(number));
  }

  @Override
  public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
    return target.append(number);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    return NumberFormat.getInstance(Locale.ROOT).parse(text, position);
  }
}
