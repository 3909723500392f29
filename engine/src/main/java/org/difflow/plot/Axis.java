package org.difflow.plot;

import java.awt.Paint;
import java.util.Optional;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;

/**
 * An axis of a figure.
 *
 * @param label what stands beside it; empty for none
 * @param logarithmic whether equal distances are equal ratios
 * @param range what it shows; all there is if empty
 */
public record Axis(String label, boolean logarithmic, Optional<Extent> range) {
  /** The room beside the outermost points, as a part of the range. */
  private static final double MARGIN = 0.04;

  /** The same as a part of the numbers themselves, for points that all but agree. */
  private static final double LEAST_MARGIN = 1e-9;

  private static final int FEWEST_TICKS = 4;

  /** A linear axis over all there is. */
  public static Axis of(String label) {
    return new Axis(label, false, Optional.empty());
  }

  public Axis labelled(String other) {
    return new Axis(other, logarithmic, range);
  }

  public Axis over(Extent extent) {
    return new Axis(label, logarithmic, Optional.of(extent));
  }

  /** Where an axis ends that shows {@code extent}. */
  enum Room {
    /** A little outside on both sides. */
    AROUND,
    /** The same above, and at 0 below. */
    ABOVE_ZERO,
    /** Right there. */
    NONE
  }

  ValueAxis over(Extent extent, Room room) {
    ValueAxis axis = logarithmic ? logarithmic(extent) : linear(extent, room);
    style(axis);
    return axis;
  }

  private ValueAxis logarithmic(Extent extent) {
    if (!(extent.lower() > 0)) {
      throw new Fault(
          "E0572",
          "a logarithmic axis shows positive numbers only, and here is "
              + Decimals.shortest(extent.lower()),
          "leave out log = ..., or those numbers");
    }
    LogarithmicTicks axis = new LogarithmicTicks();
    double ratio = Math.max(2, Math.pow(extent.upper() / extent.lower(), MARGIN));
    double factor = range.isPresent() ? 1 : Math.min(1.3, ratio);
    axis.setRange(extent.lower() / factor, extent.upper() * factor);
    return axis;
  }

  private ValueAxis linear(Extent extent, Room room) {
    boolean exact = range.isPresent() || room == Room.NONE;
    double margin = exact && extent.upper() > extent.lower() ? 0 : margin(extent);
    double lower = room == Room.ABOVE_ZERO ? extent.lower() : extent.lower() - margin;
    double upper = extent.upper() + margin;
    NumberAxis axis = new NumberAxis();
    axis.setRange(lower, upper);
    axis.setTickUnit(new NumberTickUnit(tickUnit(upper - lower)));
    axis.setNumberFormatOverride(new TickFormat());
    return axis;
  }

  /** Never so little that the ticks could not be told apart as doubles. */
  private static double margin(Extent extent) {
    double size = Math.max(Math.abs(extent.lower()), Math.abs(extent.upper()));
    double length = extent.upper() - extent.lower();
    return length > 0
        ? Math.max(MARGIN * length, LEAST_MARGIN * size)
        : Math.max(0.5, MARGIN * size);
  }

  /** 1, 2 or 5 times a power of ten, such that 4 to 10 ticks fit into the range. */
  static double tickUnit(double length) {
    double power = Math.pow(10, Math.floor(Math.log10(length / FEWEST_TICKS)));
    double digits = length / FEWEST_TICKS / power;
    return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
  }

  private void style(ValueAxis axis) {
    Paint ink = Ink.AXIS;
    axis.setLabel(label.isEmpty() ? null : label);
    axis.setTickLabelFont(Ink.LETTERS);
    axis.setTickLabelPaint(Ink.TEXT);
    axis.setLabelFont(Ink.LABELS);
    axis.setLabelPaint(Ink.TEXT);
    axis.setAxisLinePaint(ink);
    axis.setTickMarkPaint(ink);
  }
}
