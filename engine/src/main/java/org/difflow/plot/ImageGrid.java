package org.difflow.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Grey images in a square grid on white ground. Each row of an n x (height*width) matrix is one
 * image, line by line; the first 400 are drawn. An empty title is left out.
 */
public record ImageGrid(String title, int rows, int columns, Matrix images, GreyScale scale)
    implements Picture {
  /** More images are too small to see. */
  public static final int MOST = 400;

  /** The side of a drawn image has about this many pixels, and no fewer than the image itself. */
  private static final int SIDE = 64;

  private static final int GAP = 4;

  private static final int TITLE_HEIGHT = 26;

  public ImageGrid {
    requireSize(rows, columns, images);
    images = shown(images);
  }

  /** With the greys from the smallest to the largest number of the images shown. */
  public static ImageGrid of(String title, int rows, int columns, Matrix images) {
    requireSize(rows, columns, images);
    return new ImageGrid(title, rows, columns, images, GreyScale.of(shown(images)));
  }

  private static Matrix shown(Matrix images) {
    return images.selectRows(0, Math.min(MOST, images.rows()));
  }

  @Override
  public int width() {
    return Math.ceilDiv(pixelsAcross(), Raster.SCALE);
  }

  @Override
  public int height() {
    return titleHeight() + Math.ceilDiv(pixelsDown(), Raster.SCALE);
  }

  @Override
  public void draw(Graphics2D graphics) {
    graphics.setPaint(Color.WHITE);
    graphics.fillRect(0, 0, width(), height());
    graphics.setPaint(Ink.TEXT);
    graphics.setFont(Ink.TITLE);
    graphics.drawString(title, GAP, TITLE_HEIGHT - 2 * GAP);
    AffineTransform place = AffineTransform.getTranslateInstance(0, titleHeight());
    place.scale(1.0 / Raster.SCALE, 1.0 / Raster.SCALE);
    graphics.drawImage(grid(), place, null);
  }

  private int titleHeight() {
    return title.isEmpty() ? 0 : TITLE_HEIGHT;
  }

  private int across() {
    return (int) Math.ceil(Math.sqrt(images.rows()));
  }

  private int pixelsAcross() {
    return across() * (columns * zoom() + GAP) + GAP;
  }

  private int pixelsDown() {
    return Math.ceilDiv(images.rows(), across()) * (rows * zoom() + GAP) + GAP;
  }

  /** How many pixels of the grid a pixel of an image is wide and high. */
  private int zoom() {
    return Math.max(1, SIDE / Math.max(rows, columns));
  }

  private BufferedImage grid() {
    BufferedImage grid =
        new BufferedImage(pixelsAcross(), pixelsDown(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D ground = grid.createGraphics();
    ground.setPaint(Color.WHITE);
    ground.fillRect(0, 0, grid.getWidth(), grid.getHeight());
    ground.dispose();
    for (int image = 0; image < images.rows(); image++) {
      int left = GAP + image % across() * (columns * zoom() + GAP);
      int top = GAP + image / across() * (rows * zoom() + GAP);
      draw(image, grid.getRaster(), left, top);
    }
    return grid;
  }

  private void draw(int image, WritableRaster raster, int left, int top) {
    int[] block = new int[zoom() * zoom()];
    for (int pixel = 0; pixel < rows * columns; pixel++) {
      Arrays.fill(block, scale.grey(images.get(image, pixel)));
      int x = left + pixel % columns * zoom();
      int y = top + pixel / columns * zoom();
      raster.setPixels(x, y, zoom(), zoom(), block);
    }
  }

  private static void requireSize(int rows, int columns, Matrix images) {
    if (rows < 1 || columns < 1) {
      throw new Fault("E0523", "an image has at least one row and one column");
    }
    if (images.columns() != Math.multiplyExact(rows, columns)) {
      throw new Fault(
          "E0520",
          "images of %d x %d need rows of %d numbers; these have %d"
              .formatted(rows, columns, rows * columns, images.columns()),
          "images(rows, columns) takes the height and the width of one image");
    }
  }
}
