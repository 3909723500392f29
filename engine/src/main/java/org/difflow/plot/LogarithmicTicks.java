package org.difflow.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with ticks at powers of ten, and at 2 and 5 times these if it is short. */
final class LogarithmicTicks extends LogAxis {
  /** From so many powers of ten on, these alone are enough. */
  private static final double LONG = 2.5;

  /** So many powers of ten have room on an axis. */
  private static final int MOST = 10;

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double lower = Math.log10(getRange().getLowerBound());
    double upper = Math.log10(getRange().getUpperBound());
    int[] digits = upper - lower < LONG ? new int[] {1, 2, 5} : new int[] {1};
    int stride = (int) Math.ceil((upper - lower) / MOST);
    List<NumberTick> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(lower); power <= upper; power += stride) {
      for (int digit : digits) {
        addTick(ticks, digit * Math.pow(10, power), edge);
      }
    }
    return ticks;
  }

  private void addTick(List<NumberTick> ticks, double number, RectangleEdge edge) {
    TextAnchor anchor =
        edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    if (getRange().contains(number)) {
      String text = TickFormat.text(number);
      ticks.add(new NumberTick(TickType.MAJOR, number, text, anchor, TextAnchor.CENTER, 0));
    }
  }
}
