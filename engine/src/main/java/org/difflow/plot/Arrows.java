package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.difflow.data.Matrix;

/**
 * The directions of a field: at each row of {@code points} an arrow along that row of {@code
 * vectors}, all of one length on the paper. Where the field vanishes there is none.
 */
public record Arrows(Matrix points, Matrix vectors) implements Layer {
  private static final Stroke STROKE =
      new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final double LENGTH = 13;
  private static final double HEAD = 4;
  private static final double HEAD_ANGLE = Math.toRadians(28);

  /** So small a part of an axis is a direction on the paper too, whatever its scale. */
  private static final double NEAR = 1e-3;

  @Override
  public String name() {
    return "";
  }

  @Override
  public Extent across() {
    return new Dots("", points, 0, 0).across();
  }

  @Override
  public Extent up() {
    return new Dots("", points, 1, 1).across();
  }

  @Override
  public int shapes() {
    return points.rows();
  }

  @Override
  public boolean takesInk() {
    return false;
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    graphics.setPaint(Ink.TEXT);
    graphics.setStroke(STROKE);
    for (int point = 0; point < points.rows(); point++) {
      double x = points.get(point, 0);
      double y = points.get(point, 1);
      double speed = Math.hypot(vectors.get(point, 0), vectors.get(point, 1));
      if (speed > 0) {
        double step = NEAR * (ground.across().getRange().getLength()) / speed;
        Point2D ahead =
            ground.at(x + step * vectors.get(point, 0), y + step * vectors.get(point, 1));
        graphics.draw(arrow(ground.at(x, y), ahead));
      }
    }
  }

  private static Path2D arrow(Point2D middle, Point2D ahead) {
    double angle = Math.atan2(ahead.getY() - middle.getY(), ahead.getX() - middle.getX());
    Point2D tip = moved(middle, angle, LENGTH / 2);
    Point2D left = moved(tip, angle + Math.PI - HEAD_ANGLE, HEAD);
    Point2D right = moved(tip, angle + Math.PI + HEAD_ANGLE, HEAD);
    Point2D tail = moved(middle, angle, -LENGTH / 2);
    Path2D path = new Path2D.Double();
    path.moveTo(tail.getX(), tail.getY());
    path.lineTo(tip.getX(), tip.getY());
    path.moveTo(left.getX(), left.getY());
    path.lineTo(tip.getX(), tip.getY());
    path.lineTo(right.getX(), right.getY());
    return path;
  }

  private static Point2D moved(Point2D from, double angle, double length) {
    return new Point2D.Double(
        from.getX() + length * Math.cos(angle), from.getY() + length * Math.sin(angle));
  }
}
