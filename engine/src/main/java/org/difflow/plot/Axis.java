package org.difflow.plot;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.difflow.data.Decimals;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** An axis over all its numbers with a little room on both sides, its ticks as scripts print. */
final class Axis {
  /** The room beside the outermost points, as a part of the range. */
  private static final double MARGIN = 0.04;

  /** The same as a part of the numbers themselves, for points that all but agree. */
  private static final double LEAST_MARGIN = 1e-9;

  /** Ticks are short decimals: more digits of them are rounding errors. */
  private static final int TICK_DIGITS = 10;

  private static final int FEWEST_TICKS = 4;

  private static final NumberFormat DECIMALS = new TickFormat();

  private Axis() {}

  static NumberAxis over(String label, Supplier<DoubleStream> numbers) {
    double lower = numbers.get().min().orElse(0);
    double upper = numbers.get().max().orElse(1);
    double room = room(lower, upper);
    NumberAxis axis = new NumberAxis(label.isEmpty() ? null : label);
    axis.setRange(lower - room, upper + room);
    axis.setTickUnit(new NumberTickUnit(tickUnit(upper - lower + 2 * room)));
    style(axis);
    return axis;
  }

  /** Never so little that the ticks could not be told apart as doubles. */
  private static double room(double lower, double upper) {
    double size = Math.max(Math.abs(lower), Math.abs(upper));
    return upper > lower
        ? Math.max(MARGIN * (upper - lower), LEAST_MARGIN * size)
        : Math.max(0.5, MARGIN * size);
  }

  /** 1, 2 or 5 times a power of ten, such that 4 to 10 ticks fit into the range. */
  private static double tickUnit(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / FEWEST_TICKS)));
    double digits = range / FEWEST_TICKS / power;
    return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
  }

  private static void style(NumberAxis axis) {
    axis.setNumberFormatOverride(DECIMALS);
    axis.setTickLabelFont(Ink.LETTERS);
    axis.setTickLabelPaint(Ink.TEXT);
    axis.setLabelFont(Ink.LETTERS.deriveFont(12f));
    axis.setLabelPaint(Ink.TEXT);
    axis.setAxisLinePaint(Ink.AXIS);
    axis.setTickMarkPaint(Ink.AXIS);
  }

  /** Numbers as {@link Decimals} writes them. */
  private static final class TickFormat extends NumberFormat {
    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      return target.append(Decimals.significant(number, TICK_DIGITS));
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
}
