package org.difflow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageGridTest {
  private static byte[] png(Picture picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PictureFormat.PNG.write(picture, bytes);
    return bytes.toByteArray();
  }

  /** Images of 2 x 2 pixels, each drawn as 32 x 32, inside gaps of 4. */
  private static ImageGrid two(Matrix images) {
    return ImageGrid.of("", 2, 2, images);
  }

  private static BufferedImage picture(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int[] greys(Raster raster, int[] xs, int y) {
    return IntStream.of(xs).map(x -> raster.getSample(x, y, 0)).toArray();
  }

  @Test
  void pixelsRunLineByLineFromBlackToWhite() throws IOException {
    Raster raster = picture(png(two(Matrix.rowVector(-1, 0, 0.5, 1)))).getRaster();
    int[] across = {3, 4, 35, 36, 67, 68};
    assertThat(greys(raster, across, 4)).containsExactly(255, 0, 0, 128, 128, 255);
    assertThat(greys(raster, across, 67)).containsExactly(255, 191, 191, 255, 255, 255);
    assertThat(greys(raster, across, 3)).containsOnly(255);
  }

  @Test
  void aGivenRangeClips() throws IOException {
    Matrix image = Matrix.rowVector(-5, 0, 1, 7);
    Picture grid = new ImageGrid("", 2, 2, image, new GreyScale(0, 1));
    Raster raster = picture(png(grid)).getRaster();
    assertThat(greys(raster, new int[] {4, 36}, 4)).containsExactly(0, 0);
    assertThat(greys(raster, new int[] {4, 36}, 36)).containsExactly(255, 255);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "2, 2, 1", "3, 2, 2", "10, 4, 3", "100, 10, 10", "1000, 20, 20"})
  void theGridIsNearlySquareAndEndsAt400(int count, int across, int down) throws IOException {
    BufferedImage picture = picture(png(ImageGrid.of("", 8, 8, Matrix.zeros(count, 64))));
    assertThat(picture.getWidth()).isEqualTo(across * 68 + 4);
    assertThat(picture.getHeight()).isEqualTo(down * 68 + 4);
  }

  @Test
  void imagesNeedNotBeSquareOrSmall() throws IOException {
    BufferedImage picture = picture(png(ImageGrid.of("", 2, 100, Matrix.zeros(1, 200))));
    assertThat(picture.getWidth()).isEqualTo(108);
    assertThat(picture.getHeight()).isEqualTo(10);
  }

  @Test
  void aTitleStandsAbove() throws IOException {
    Matrix image = Matrix.rowVector(0, 1, 1, 0);
    BufferedImage titled = picture(png(ImageGrid.of("two dots", 2, 2, image)));
    BufferedImage plain = picture(png(two(image)));
    assertThat(titled.getHeight()).isEqualTo(plain.getHeight() + 52);
    int[] below = titled.getRGB(0, 52, 72, 72, null, 0, 72);
    assertThat(below).isEqualTo(plain.getRGB(0, 0, 72, 72, null, 0, 72));
  }

  @Test
  void theSameImagesGiveTheSameBytes() throws IOException {
    Matrix images = Matrix.of(2, 4, new double[] {1, 2, 3, 4, 5, 6, 7, 8});
    assertThat(png(two(images))).isEqualTo(png(two(images)));
    assertThat(png(two(images))).isNotEqualTo(png(two(images.selectRows(0, 1))));
  }

  @Test
  void whatIsNoImageIsRefused() {
    assertThat(code(() -> two(Matrix.zeros(1, 5)))).isEqualTo("E0520");
    assertThat(code(() -> two(Matrix.rowVector(1, 2, 3, Double.NaN)))).isEqualTo("E0521");
    assertThat(code(() -> new GreyScale(1, 1))).isEqualTo("E0522");
    assertThat(code(() -> ImageGrid.of("", 0, 4, Matrix.zeros(1, 0)))).isEqualTo("E0523");
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
