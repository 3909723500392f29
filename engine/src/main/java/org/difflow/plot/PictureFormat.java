package org.difflow.plot;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The kinds of files that pictures go to. The same picture gives the same bytes. */
public enum PictureFormat {
  /** Portable Network Graphics, two pixels per point. */
  PNG(".png") {
    @Override
    public void write(Picture picture, OutputStream target) throws IOException {
      BufferedImage image =
          new BufferedImage(
              Raster.SCALE * picture.width(),
              Raster.SCALE * picture.height(),
              BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.scale(Raster.SCALE, Raster.SCALE);
      picture.draw(graphics);
      graphics.dispose();
      writePng(image, target);
    }
  },
  /** Scalable Vector Graphics, in which dense layers are images. */
  SVG(".svg") {
    @Override
    public void write(Picture picture, OutputStream target) throws IOException {
      SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptySvg());
      context.setImageHandler(new EmbeddedImages());
      SVGGraphics2D graphics = new SVGGraphics2D(context, false);
      graphics.setSVGCanvasSize(new Dimension(picture.width(), picture.height()));
      picture.draw(graphics);
      Element root = graphics.getRoot();
      root.setAttributeNS(null, "viewBox", "0 0 " + picture.width() + " " + picture.height());
      StringWriter text = new StringWriter();
      graphics.stream(root, text, true, false);
      String portable = text.toString().replace("'DejaVu Sans'", "'DejaVu Sans', sans-serif");
      target.write(portable.getBytes(StandardCharsets.UTF_8));
    }
  };

  private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

  private final String ending;

  PictureFormat(String ending) {
    this.ending = ending;
  }

  /** Writes the picture; the target stays open. */
  public abstract void write(Picture picture, OutputStream target) throws IOException;

  /** The format of a file, by the ending of its name. */
  public static Optional<PictureFormat> of(String file) {
    return Arrays.stream(values()).filter(format -> file.endsWith(format.ending)).findFirst();
  }

  /** Without a temporary file. */
  private static void writePng(RenderedImage image, OutputStream target) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(target)) {
      writer.setOutput(stream);
      writer.write(image);
    } finally {
      writer.dispose();
    }
    target.flush();
  }

  /** Images inside the text of an SVG, as PNG; Batik's own needs a further library for that. */
  private static final class EmbeddedImages extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream target)
        throws SVGGraphics2DIOException {
      try {
        writePng(image, target);
      } catch (IOException exception) {
        throw new SVGGraphics2DIOException(exception.getMessage(), exception);
      }
    }
  }

  private static Document emptySvg() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG_NAMESPACE, "svg", null);
    } catch (ParserConfigurationException exception) {
      throw new IllegalStateException(exception);
    }
  }
}
