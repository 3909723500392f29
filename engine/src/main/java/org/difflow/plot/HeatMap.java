package org.difflow.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.difflow.data.Matrix;

/**
 * Numbers over a rectangle as colours: row i of {@code values} lies at the i-th of equal heights
 * from below, column j at the j-th width from the left.
 */
public record HeatMap(Extent across, Extent up, Matrix values, ColourBar bar, boolean smooth)
    implements Layer {

  public HeatMap {
    Extent.of(values.values());
  }

  /** How often points fall into {@code count x count} cells, as a density. */
  public static HeatMap ofPoints(
      Matrix points, double[] weights, Extent across, Extent up, int count) {
    Matrix cells = Matrix.zeros(count, count);
    double total = 0;
    for (int point = 0; point < points.rows(); point++) {
      int column = Cells.of(points.get(point, 0), across, count);
      int row = Cells.of(points.get(point, 1), up, count);
      total += weights[point];
      if (row >= 0 && column >= 0) {
        cells.values()[row * count + column] += weights[point];
      }
    }
    double area = (across.upper() - across.lower()) * (up.upper() - up.lower()) / count / count;
    for (int cell = 0; cell < cells.values().length; cell++) {
      cells.values()[cell] /= total * area;
    }
    return new HeatMap(across, up, cells, ColourBar.fromZero("density", cells), false);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public int shapes() {
    return values.values().length;
  }

  @Override
  public boolean takesInk() {
    return false;
  }

  @Override
  public boolean fillsTheGround() {
    return true;
  }

  @Override
  public Optional<ColourBar> colourBar() {
    return Optional.of(bar);
  }

  @Override
  public void draw(Graphics2D graphics, Ground ground, Color ink) {
    double left = ground.x(across.lower());
    double top = ground.y(up.upper());
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(
        (ground.x(across.upper()) - left) / values.columns(),
        (ground.y(up.lower()) - top) / values.rows());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(image(), place, null);
  }

  private BufferedImage image() {
    int rows = values.rows();
    BufferedImage image = new BufferedImage(values.columns(), rows, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < values.columns(); column++) {
        image.setRGB(column, rows - 1 - row, bar.colour(values.get(row, column)).getRGB());
      }
    }
    return image;
  }
}
