package org.difflow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScatterPlotTest {
  private static byte[] png(Series... series) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ScatterPlot("x", "y", List.of(series)).write(bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage picture(Series... series) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png(series)));
  }

  /** Where the pixels of a dot lie in the middle: {x, y}, or nothing if there are none. */
  private static double[] centre(BufferedImage picture, Color ink) {
    int[] places =
        IntStream.range(0, picture.getWidth() * picture.getHeight())
            .filter(
                i ->
                    isNear(
                        new Color(picture.getRGB(i % picture.getWidth(), i / picture.getWidth())),
                        ink))
            .toArray();
    return new double[] {
      IntStream.of(places).map(i -> i % picture.getWidth()).average().orElseThrow(),
      IntStream.of(places).map(i -> i / picture.getWidth()).average().orElseThrow()
    };
  }

  /** The ink, a little lighter for its transparency. */
  private static boolean isNear(Color color, Color ink) {
    return Math.abs(color.getRed() - ink.getRed()) < 60
        && Math.abs(color.getGreen() - ink.getGreen()) < 60
        && Math.abs(color.getBlue() - ink.getBlue()) < 60;
  }

  private static Series point(String name, double x, double y) {
    return Series.of(name, Matrix.rowVector(x, y));
  }

  @Test
  void largerIsFurtherRightAndFurtherUp() throws IOException {
    Series first = point("a", 0, 0);
    Series second = point("b", 1, 2);
    BufferedImage picture = picture(first, second);
    assertThat(picture.getWidth()).isEqualTo(1120);
    assertThat(picture.getHeight()).isEqualTo(840);
    assertThat(picture.getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    double[] lower = centre(withoutLegend(picture), Ink.series(0));
    double[] upper = centre(withoutLegend(picture), Ink.series(1));
    assertThat(upper[0]).isGreaterThan(lower[0] + 800);
    assertThat(upper[1]).isLessThan(lower[1] - 600);
  }

  /** The legend stands in the uppermost 60 pixels. */
  private static BufferedImage withoutLegend(BufferedImage picture) {
    return picture.getSubimage(0, 60, picture.getWidth(), picture.getHeight() - 60);
  }

  @Test
  void onlySeveralSeriesHaveALegend() throws IOException {
    BufferedImage one = picture(point("a", 0, 0)).getSubimage(600, 0, 520, 20);
    assertThat(isWhite(one)).isTrue();
    BufferedImage two = picture(point("a", 0, 0), point("b", 1, 1)).getSubimage(600, 0, 520, 60);
    assertThat(isWhite(two)).isFalse();
  }

  private static boolean isWhite(BufferedImage picture) {
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .allMatch(
            i ->
                picture.getRGB(i % picture.getWidth(), i / picture.getWidth())
                    == Color.WHITE.getRGB());
  }

  @Test
  void thePlotIsAFunctionOfThePoints() throws IOException {
    Matrix points = Matrix.of(3, 3, new double[] {0, 1, 5, 1, 2, 3, 7, 0, 4});
    Series series = new Series("a", points, 0, 2);
    assertThat(png(series)).isEqualTo(png(series));
    assertThat(png(series)).isNotEqualTo(png(new Series("a", points, 0, 1)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-8, 1, 1e9, 9e299})
  void anyMagnitudeCanBeDrawn(double size) throws IOException {
    Matrix points = Matrix.of(2, 2, new double[] {size, -size, size * (1 + 1e-15), size});
    assertThat(png(Series.of("a", points))).isNotEmpty();
  }

  @Test
  void pointsThatAreNotInThePlaneAreRefusedWithTheChoiceOfColumns() {
    Fault fault = catchThrowableOfType(Fault.class, () -> Series.of("a", Matrix.zeros(3, 64)));
    assertThat(fault.code()).isEqualTo("E0524");
    assertThat(fault.help()).contains("choose two columns from 0 to 63");
    assertThat(code(() -> Series.of("a", Matrix.zeros(3, 1)))).isEqualTo("E0524");
    assertThat(code(() -> new Series("a", Matrix.zeros(3, 4), 0, 4))).isEqualTo("E0525");
    assertThat(code(() -> new Series("a", Matrix.zeros(3, 4), -1, 0))).isEqualTo("E0525");
  }

  @Test
  void whatHasNoPlaceIsRefused() {
    assertThat(code(() -> point("a", Double.NaN, 0))).isEqualTo("E0521");
    assertThat(code(() -> point("a", 0, Double.POSITIVE_INFINITY))).isEqualTo("E0521");
    assertThat(code(ScatterPlotTest::png)).isEqualTo("E0526");
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
