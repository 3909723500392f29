package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.difflow.data.Matrix;

/**
 * The ways of many points, as thin lines that end in a dot: row i of every {@code state} is where
 * point i is, across by the first coordinate and up by the second.
 */
public record Strands(String name, List<Matrix> states) implements Layer {
  private static final Stroke STROKE =
      new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  private static final double END = 4;

  public Strands {
    states = List.copyOf(states);
    if (states.stream().anyMatch(state -> state.columns() != 2)) {
      throw new IllegalArgumentException("the ways of points that are not in the plane");
    }
  }

  @Override
  public Extent across() {
    return extent(0);
  }

  @Override
  public Extent up() {
    return extent(1);
  }

  private Extent extent(int column) {
    return states.stream()
        .map(state -> new Dots("", state, column, column).across())
        .reduce(Extent.NOTHING, Extent::and);
  }

  @Override
  public int shapes() {
    return strands() * states.size();
  }

  private int strands() {
    return states.getFirst().rows();
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    graphics.setStroke(STROKE);
    graphics.setPaint(Ink.transparent(ink, opacity()));
    for (int strand = 0; strand < strands(); strand++) {
      graphics.draw(line(strand, ground));
    }
    graphics.setPaint(Ink.transparent(ink, Math.min(1, 2 * opacity())));
    for (int strand = 0; strand < strands(); strand++) {
      graphics.fill(end(strand, ground));
    }
  }

  private Path2D line(int strand, Ground ground) {
    Path2D line = new Path2D.Double();
    for (Matrix state : states) {
      double x = ground.x(state.get(strand, 0));
      double y = ground.y(state.get(strand, 1));
      if (line.getCurrentPoint() == null) {
        line.moveTo(x, y);
      } else {
        line.lineTo(x, y);
      }
    }
    return line;
  }

  private Ellipse2D end(int strand, Ground ground) {
    Matrix last = states.getLast();
    double x = ground.x(last.get(strand, 0)) - END / 2;
    double y = ground.y(last.get(strand, 1)) - END / 2;
    return new Ellipse2D.Double(x, y, END, END);
  }

  /** 0.8 for a few strands, 0.35 for two hundred. */
  private double opacity() {
    return Math.clamp(5 / Math.sqrt(strands()), 0.1, 0.8);
  }
}
