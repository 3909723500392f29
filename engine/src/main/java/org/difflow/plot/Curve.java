package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A line through points, in their order. */
public record Curve(String name, double[] x, double[] y, Style style) implements Layer {
  /** How a curve is drawn. */
  public enum Style {
    /** The line alone. */
    PLAIN,
    /** With a dot at every point. */
    MARKED,
    /** With the area down to 0 tinted, as densities are. */
    FILLED
  }

  private static final Stroke STROKE =
      new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final double MARK = 5;
  private static final double TINT = 0.15;

  public Curve {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " and " + y.length + " coordinates");
    }
  }

  @Override
  public Extent across() {
    return Extent.of(x);
  }

  @Override
  public Extent up() {
    return standsOnZero() ? Extent.of(y).and(new Extent(0, 0)) : Extent.of(y);
  }

  @Override
  public boolean standsOnZero() {
    return style == Style.FILLED;
  }

  @Override
  public int shapes() {
    return x.length;
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    Path2D line = line(ground);
    if (style == Style.FILLED) {
      graphics.setPaint(Ink.transparent(ink, TINT));
      graphics.fill(downToZero(line, ground));
    }
    graphics.setPaint(ink);
    graphics.setStroke(STROKE);
    graphics.draw(line);
    if (style == Style.MARKED) {
      drawMarks(graphics, ground);
    }
  }

  private Path2D line(Ground ground) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < x.length; i++) {
      if (i == 0) {
        path.moveTo(ground.x(x[i]), ground.y(y[i]));
      } else {
        path.lineTo(ground.x(x[i]), ground.y(y[i]));
      }
    }
    return path;
  }

  private Path2D downToZero(Path2D line, Ground ground) {
    Path2D area = new Path2D.Double(line);
    area.lineTo(ground.x(x[x.length - 1]), ground.y(0));
    area.lineTo(ground.x(x[0]), ground.y(0));
    area.closePath();
    return area;
  }

  private void drawMarks(Graphics2D graphics, Ground ground) {
    for (int i = 0; i < x.length; i++) {
      double left = ground.x(x[i]) - MARK / 2;
      double top = ground.y(y[i]) - MARK / 2;
      graphics.fill(new Ellipse2D.Double(left, top, MARK, MARK));
    }
  }
}
