package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;

/** A histogram: bar i stands on {@code edges[i]} to {@code edges[i + 1]}. */
public record Bars(String name, double[] edges, double[] heights) implements Layer {
  private static final Stroke STROKE = new BasicStroke(0.6f);

  private static final double TINT = 0.35;

  public Bars {
    if (edges.length != heights.length + 1) {
      throw new IllegalArgumentException(edges.length + " edges of " + heights.length + " bars");
    }
  }

  /**
   * The numbers counted in {@code count} cells of equal width over {@code extent}, such that the
   * bars have area 1; numbers outside count for the area only.
   */
  public static Bars of(String name, double[] numbers, double[] weights, Extent extent, int count) {
    double width = (extent.upper() - extent.lower()) / count;
    double[] heights = new double[count];
    double total = 0;
    for (int i = 0; i < numbers.length; i++) {
      int cell = Cells.of(numbers[i], extent, count);
      total += weights[i];
      if (cell >= 0) {
        heights[cell] += weights[i];
      }
    }
    for (int cell = 0; cell < count; cell++) {
      heights[cell] /= total * width;
    }
    return new Bars(name, extent.spaced(count + 1), heights);
  }

  @Override
  public Extent across() {
    return Extent.of(edges);
  }

  @Override
  public Extent up() {
    return Extent.of(heights).and(new Extent(0, 0));
  }

  @Override
  public boolean standsOnZero() {
    return true;
  }

  @Override
  public int shapes() {
    return heights.length;
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    graphics.setStroke(STROKE);
    for (int bar = 0; bar < heights.length; bar++) {
      if (heights[bar] > 0) {
        Rectangle2D shape = bar(bar, ground);
        graphics.setPaint(Ink.transparent(ink, TINT));
        graphics.fill(shape);
        graphics.setPaint(ink);
        graphics.draw(shape);
      }
    }
  }

  private Rectangle2D bar(int bar, Ground ground) {
    double left = ground.x(edges[bar]);
    double top = ground.y(heights[bar]);
    return new Rectangle2D.Double(left, top, ground.x(edges[bar + 1]) - left, ground.y(0) - top);
  }
}
