package org.difflow.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/**
 * A part of a picture that is drawn as an image, since it has more shapes than anyone tells apart.
 */
final class Raster {
  /** Pixels per point. */
  static final int SCALE = 2;

  private Raster() {}

  /** Lets {@code drawing} draw on an image over {@code area}, and draws that. */
  static void draw(Graphics2D graphics, Rectangle2D area, Consumer<Graphics2D> drawing) {
    Rectangle2D whole = area.getBounds();
    BufferedImage image =
        new BufferedImage(
            SCALE * (int) whole.getWidth(),
            SCALE * (int) whole.getHeight(),
            BufferedImage.TYPE_INT_ARGB);
    Graphics2D inner = image.createGraphics();
    inner.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    inner.scale(SCALE, SCALE);
    inner.translate(-whole.getX(), -whole.getY());
    drawing.accept(inner);
    inner.dispose();
    AffineTransform place = AffineTransform.getTranslateInstance(whole.getX(), whole.getY());
    place.scale(1.0 / SCALE, 1.0 / SCALE);
    graphics.drawImage(image, place, null);
  }
}
