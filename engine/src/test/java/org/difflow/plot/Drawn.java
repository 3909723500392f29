package org.difflow.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pictures as they come out, and where there is ink on them. */
record Drawn(BufferedImage image) {
  static byte[] png(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PictureFormat.PNG.write(picture, bytes);
    return bytes.toByteArray();
  }

  static String svg(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PictureFormat.SVG.write(picture, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static Figure figure(Layer... layers) {
    return new Figure("", Axis.of("x"), Axis.of("y"), List.of(layers));
  }

  static Drawn of(Picture picture) throws IOException {
    return new Drawn(ImageIO.read(new ByteArrayInputStream(png(picture))));
  }

  /** Without the legend, which stands in the uppermost 60 pixels. */
  Drawn withoutLegend() {
    return new Drawn(image.getSubimage(0, 60, image.getWidth(), image.getHeight() - 60));
  }

  private IntStream places(Color ink) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .filter(
            i -> isNear(new Color(image.getRGB(i % image.getWidth(), i / image.getWidth())), ink));
  }

  private static boolean isNear(Color color, Color ink) {
    return Math.abs(color.getRed() - ink.getRed()) < 60
        && Math.abs(color.getGreen() - ink.getGreen()) < 60
        && Math.abs(color.getBlue() - ink.getBlue()) < 60;
  }

  /** How many pixels have about this colour. */
  long count(Color ink) {
    return places(ink).count();
  }

  /** The mean of their distances from the left edge. */
  double x(Color ink) {
    return places(ink).map(i -> i % image.getWidth()).average().orElseThrow();
  }

  /** The mean of their distances from the upper edge. */
  double y(Color ink) {
    return places(ink).map(i -> i / image.getWidth()).average().orElseThrow();
  }
}
