package org.difflow.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Points as dots, by two of their coordinates: the more of them, the smaller and the more
 * transparent.
 */
public record Dots(String name, Matrix points, int first, int second) implements Layer {

  public Dots {
    requireColumn(first, points.columns());
    requireColumn(second, points.columns());
  }

  /** Points in the plane, an n x 2 matrix. */
  public static Dots of(String name, Matrix points) {
    if (points.columns() != 2) {
      throw new Fault(
          "E0524",
          "a scatter plot shows two coordinates; these points have " + points.columns(),
          points.columns() == 1
              ? "draw them with kind = density()"
              : "choose two: scatter(columns = [0, 1]), from 0 to " + (points.columns() - 1));
    }
    return new Dots(name, points, 0, 1);
  }

  @Override
  public Extent across() {
    return Extent.of(column(first));
  }

  @Override
  public Extent up() {
    return Extent.of(column(second));
  }

  @Override
  public int shapes() {
    return points.rows();
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    double diameter = diameter();
    graphics.setPaint(Ink.transparent(ink, opacity()));
    for (int point = 0; point < points.rows(); point++) {
      double x = ground.x(points.get(point, first)) - diameter / 2;
      double y = ground.y(points.get(point, second)) - diameter / 2;
      graphics.fill(new Ellipse2D.Double(x, y, diameter, diameter));
    }
  }

  /** 6.2 for a hundred points, 4.8 for a thousand, 2 for a hundred thousand. */
  private double diameter() {
    return Math.clamp(9 - 1.4 * Math.log10(Math.max(1, points.rows())), 2, 7);
  }

  /** The ink of all dots together grows with the root of their number. */
  private double opacity() {
    return Math.clamp(20 / Math.sqrt(Math.max(1, points.rows())), 0.08, 0.8);
  }

  private double[] column(int column) {
    return IntStream.range(0, points.rows()).mapToDouble(row -> points.get(row, column)).toArray();
  }

  private static void requireColumn(int column, int count) {
    if (column < 0 || column >= count) {
      throw new Fault(
          "E0525",
          "there is no column %d to draw: the points have %d, from 0 to %d"
              .formatted(column, count, count - 1));
    }
  }
}
