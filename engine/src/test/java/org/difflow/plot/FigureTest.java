package org.difflow.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.difflow.plot.Drawn.figure;
import static org.difflow.plot.Drawn.png;
import static org.difflow.plot.Drawn.svg;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class FigureTest {
  private static final Color BLUE = Ink.series(0);
  private static final Color ORANGE = Ink.series(1);

  private static Dots point(String name, double x, double y) {
    return Dots.of(name, Matrix.rowVector(x, y));
  }

  private static Matrix cloud(int count) {
    SplittableRandom random = new SplittableRandom(count);
    double[] values = random.doubles(2L * count).toArray();
    return Matrix.of(count, 2, values);
  }

  static List<Layer> layers() {
    double[] x = {0, 1, 2, 3};
    double[] y = {1, 3, 2, 5};
    Matrix values = Matrix.of(2, 3, new double[] {0, 1, 2, 3, 4, 5});
    Extent unit = new Extent(0, 1);
    return List.of(
        Dots.of("", cloud(100)),
        new Curve("", x, y, Curve.Style.MARKED),
        new Curve("", x, y, Curve.Style.FILLED),
        new Strands("", List.of(cloud(5), Matrix.zeros(5, 2))),
        new Bars("", x, new double[] {1, 2, 1}),
        new HeatMap(unit, unit, values, ColourBar.fromZero("v", values), true),
        new Arrows(cloud(9), cloud(9)));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void thePictureIsAFunctionOfItsLayers(Layer layer) throws IOException {
    assertThat(png(figure(layer))).isEqualTo(png(figure(layer)));
    assertThat(svg(figure(layer))).isEqualTo(svg(figure(layer)));
    Layer other = Dots.of("", cloud(100).selectRows(0, 50));
    assertThat(png(figure(layer))).isNotEqualTo(png(figure(other)));
  }

  @Test
  void largerIsFurtherRightAndFurtherUp() throws IOException {
    Drawn picture = Drawn.of(figure(point("a", 0, 0), point("b", 1, 2)));
    assertThat(picture.image().getWidth()).isEqualTo(1120);
    assertThat(picture.image().getHeight()).isEqualTo(840);
    assertThat(picture.image().getRGB(0, 0)).isEqualTo(Color.WHITE.getRGB());
    Drawn dots = picture.withoutLegend();
    assertThat(dots.x(ORANGE)).isGreaterThan(dots.x(BLUE) + 800);
    assertThat(dots.y(ORANGE)).isLessThan(dots.y(BLUE) - 600);
  }

  @Test
  void onlySeveralNamesMakeALegend() throws IOException {
    assertThat(svg(figure(point("a", 0, 0)))).doesNotContain(">a<");
    assertThat(svg(figure(point("a", 0, 0), point("b", 1, 1)))).contains(">a<", ">b<");
    assertThat(svg(figure(point("a", 0, 0), point("", 1, 1)))).doesNotContain(">a<");
  }

  @Test
  void titleAndLabelsAreText() throws IOException {
    Figure figure =
        new Figure("Title & more", Axis.of("time t"), Axis.of("σ"), List.of(point("", 1, 1)));
    assertThat(svg(figure)).contains("Title &amp; more", ">time t<", ">σ<", "sans-serif");
  }

  @ParameterizedTest
  @MethodSource("layers")
  void anSvgIsWellFormed(Layer layer) throws Exception {
    String text = svg(figure(layer));
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text.replaceFirst("<!DOCTYPE[^>]*>", ""))));
    assertThat(document.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 560 420");
  }

  @Test
  void denseLayersOfAnSvgAreImages() throws IOException {
    String few = svg(figure(Dots.of("", cloud(1_000))));
    String many = svg(figure(Dots.of("", cloud(100_000))));
    assertThat(few).contains("<circle").doesNotContain("<image");
    assertThat(many).contains("<image").doesNotContain("<circle");
    assertThat(many.length()).isLessThan(3_000_000);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-300, 1e-8, 1, 1e9, 9e299})
  void anyMagnitudeCanBeDrawn(double size) throws IOException {
    Matrix points = Matrix.of(2, 2, new double[] {size, -size, size * (1 + 1e-15), size});
    assertThat(png(figure(Dots.of("a", points)))).isNotEmpty();
  }

  @Test
  void aLogarithmicAxisShowsRatios() throws IOException {
    assertThat(placeOnLogarithmicAxis(10) - placeOnLogarithmicAxis(2))
        .isCloseTo(placeOnLogarithmicAxis(50) - placeOnLogarithmicAxis(10), within(1.5));
    Fault fault =
        catchThrowableOfType(
            Fault.class,
            () ->
                png(
                    new Figure(
                        "",
                        new Axis("", true, Optional.empty()),
                        Axis.of(""),
                        List.of(point("", 0, 1)))));
    assertThat(fault.code()).isEqualTo("E0572");
  }

  private static double placeOnLogarithmicAxis(double x) throws IOException {
    Axis log = new Axis("", true, Optional.of(new Extent(1, 100)));
    return Drawn.of(new Figure("", log, Axis.of(""), List.of(point("", x, 0)))).x(BLUE);
  }

  @Test
  void aHistogramHasArea1() {
    double[] numbers = {0, 0.1, 0.5, 0.9, 1, 1};
    double[] weights = {1, 1, 1, 1, 1, 3};
    Bars bars = Bars.of("", numbers, weights, new Extent(0, 1), 4);
    assertThat(bars.edges()).containsExactly(0, 0.25, 0.5, 0.75, 1);
    assertThat(bars.heights()).containsExactly(1, 0, 0.5, 2.5);
    assertThat(Arrays.stream(bars.heights()).sum() / 4).isEqualTo(1);
  }

  @Test
  void aHistogramOfThePlaneHasVolume1() {
    HeatMap map =
        HeatMap.ofPoints(
            Matrix.of(3, 2, new double[] {0.1, 0.1, 0.9, 0.1, 0.95, 3.9}),
            new double[] {1, 2, 1},
            new Extent(0, 1),
            new Extent(0, 4),
            2);
    assertThat(map.values().values()).containsExactly(0.25, 0.5, 0, 0.25);
  }

  @Test
  void aHeatMapHasItsFirstRowBelow() throws IOException {
    Matrix values = Matrix.of(2, 1, new double[] {1, 0});
    Extent unit = new Extent(0, 1);
    ColourBar bar = new ColourBar("", 0, 1);
    Drawn picture = Drawn.of(figure(new HeatMap(unit, unit, values, bar, false)));
    assertThat(new Color(picture.image().getRGB(500, 650))).isEqualTo(bar.colour(1));
    assertThat(new Color(picture.image().getRGB(500, 150))).isEqualTo(Color.WHITE);
  }

  @Test
  void aColourBarEndsWhereAlmostAllValuesLie() {
    double[] values = new double[1_000];
    Arrays.setAll(values, i -> i < 999 ? i % 10 : 1e9);
    ColourBar bar = ColourBar.fromZero("", Matrix.columnVector(values));
    assertThat(bar.upper()).isEqualTo(9);
    assertThat(bar.colour(-1)).isEqualTo(Color.WHITE);
    assertThat(bar.colour(1e9)).isEqualTo(bar.colour(9)).isEqualTo(new Color(0x08_30_6B));
  }

  /** An arrow to the right is a long row of ink: most pixels lie in few lines. */
  @Test
  void arrowsPointAlongTheField() throws IOException {
    Matrix grid = Matrix.of(2, 2, new double[] {0, 0, 1, 1});
    Drawn right = Drawn.of(figure(new Arrows(grid, Matrix.of(2, 2, new double[] {1, 0, 5, 0}))));
    Drawn none = Drawn.of(figure(new Arrows(grid, Matrix.zeros(2, 2))));
    assertThat(right.count(Ink.TEXT)).isGreaterThan(none.count(Ink.TEXT) + 50);
    Drawn up = Drawn.of(figure(new Arrows(grid, Matrix.of(2, 2, new double[] {0, 1, 0, 5}))));
    assertThat(up.image()).isNotEqualTo(right.image());
  }

  @Test
  void pointsThatAreNotInThePlaneAreRefusedWithTheChoiceOfColumns() {
    Fault fault = catchThrowableOfType(Fault.class, () -> Dots.of("a", Matrix.zeros(3, 64)));
    assertThat(fault.code()).isEqualTo("E0524");
    assertThat(fault.help()).hasValueSatisfying(h -> assertThat(h).contains("from 0 to 63"));
    assertThat(code(() -> Dots.of("a", Matrix.zeros(3, 1)))).isEqualTo("E0524");
    assertThat(code(() -> new Dots("a", Matrix.zeros(3, 4), 0, 4))).isEqualTo("E0525");
    assertThat(code(() -> new Dots("a", Matrix.zeros(3, 4), -1, 0))).isEqualTo("E0525");
  }

  @Test
  void whatHasNoPlaceIsRefused() {
    assertThat(code(() -> png(figure(point("a", Double.NaN, 0))))).isEqualTo("E0521");
    assertThat(code(() -> png(figure(point("a", 0, Double.POSITIVE_INFINITY))))).isEqualTo("E0521");
    assertThat(code(Drawn::figure)).isEqualTo("E0526");
    assertThat(code(() -> Extent.rising(1, 1))).isEqualTo("E0571");
    assertThat(code(() -> Extent.rising(0, Double.NaN))).isEqualTo("E0571");
  }

  private static String code(ThrowingCallable call) {
    return catchThrowableOfType(Fault.class, call).code();
  }
}
