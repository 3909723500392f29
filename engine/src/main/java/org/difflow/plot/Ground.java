package org.difflow.plot;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/** The area between the axes: where a number lies on the paper. */
record Ground(Rectangle2D area, ValueAxis across, ValueAxis up) {
  double x(double number) {
    return across.valueToJava2D(number, area, RectangleEdge.BOTTOM);
  }

  double y(double number) {
    return up.valueToJava2D(number, area, RectangleEdge.LEFT);
  }

  Point2D at(double x, double y) {
    return new Point2D.Double(x(x), y(y));
  }
}
