package org.difflow.plot;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Grey images in a square grid on white ground. Each row of an n x (height*width) matrix is one
 * image, line by line; the first 400 are drawn.
 */
public record ImageGrid(int height, int width) {
  /** More images are too small to see. */
  public static final int MOST = 400;

  /** The side of a drawn image has about this many pixels, and no fewer than the image itself. */
  private static final int SIDE = 64;

  private static final int GAP = 4;

  private static final int WHITE = 255;

  public ImageGrid {
    if (height < 1 || width < 1) {
      throw new Fault("E0523", "an image has at least one row and one column");
    }
  }

  /** Draws with the greys from the smallest to the largest number of the images shown. */
  public void write(Matrix images, OutputStream target) throws IOException {
    write(images, GreyScale.of(shown(images)), target);
  }

  public void write(Matrix images, GreyScale scale, OutputStream target) throws IOException {
    Png.write(picture(shown(images), scale), target);
  }

  private Matrix shown(Matrix images) {
    requireSize(images);
    return images.selectRows(0, Math.min(MOST, images.rows()));
  }

  private BufferedImage picture(Matrix images, GreyScale scale) {
    int across = (int) Math.ceil(Math.sqrt(images.rows()));
    int down = Math.ceilDiv(images.rows(), across);
    BufferedImage picture =
        new BufferedImage(
            across * (width * zoom() + GAP) + GAP,
            down * (height * zoom() + GAP) + GAP,
            BufferedImage.TYPE_BYTE_GRAY);
    whiten(picture);
    for (int i = 0; i < images.rows(); i++) {
      int left = GAP + i % across * (width * zoom() + GAP);
      int top = GAP + i / across * (height * zoom() + GAP);
      draw(images, i, scale, picture.getRaster(), left, top);
    }
    return picture;
  }

  /** How many pixels of the picture a pixel of an image is wide and high. */
  private int zoom() {
    return Math.max(1, SIDE / Math.max(height, width));
  }

  private void draw(
      Matrix images, int image, GreyScale scale, WritableRaster raster, int left, int top) {
    int[] block = new int[zoom() * zoom()];
    for (int pixel = 0; pixel < height * width; pixel++) {
      Arrays.fill(block, scale.grey(images.get(image, pixel)));
      int x = left + pixel % width * zoom();
      int y = top + pixel / width * zoom();
      raster.setPixels(x, y, zoom(), zoom(), block);
    }
  }

  private static void whiten(BufferedImage picture) {
    int[] white = new int[picture.getWidth() * picture.getHeight()];
    Arrays.fill(white, WHITE);
    picture.getRaster().setPixels(0, 0, picture.getWidth(), picture.getHeight(), white);
  }

  private void requireSize(Matrix images) {
    if (images.columns() != Math.multiplyExact(height, width)) {
      throw new Fault(
          "E0520",
          "images of %d x %d need rows of %d numbers; these have %d"
              .formatted(height, width, height * width, images.columns()),
          "images(height, width) takes the height and the width of one image");
    }
  }
}
