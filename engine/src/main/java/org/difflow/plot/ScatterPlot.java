package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.fault.Fault;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Sets of points in the plane, each in its colour, with a legend if there are several; the later
 * ones lie on top. An empty label is left out.
 */
public record ScatterPlot(String xLabel, String yLabel, List<Series> series) {
  /** The size in points; the picture has {@link #SCALE} pixels for each. */
  private static final int WIDTH = 560;

  private static final int HEIGHT = 420;
  private static final int SCALE = 2;

  private static final Stroke HAIRLINE = new BasicStroke(0.5f);

  /** Room at the right edge, so that the last tick label is not cut off. */
  private static final RectangleInsets PADDING = new RectangleInsets(12, 10, 10, 20);

  public ScatterPlot {
    series = List.copyOf(series);
    if (series.isEmpty()) {
      throw new Fault("E0526", "there is nothing to draw");
    }
  }

  public void write(OutputStream target) throws IOException {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    graphics.dispose();
    Png.write(image, target);
  }

  private JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, Ink.LETTERS, plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(PADDING);
    if (series.size() > 1) {
      chart.addLegend(legend());
    }
    return chart;
  }

  private XYPlot plot() {
    NumberAxis across = Axis.over(xLabel, () -> numbers(Series::x));
    NumberAxis up = Axis.over(yLabel, () -> numbers(Series::y));
    XYPlot plot = new XYPlot(new SeriesData(series), across, up, Dots.renderer(series));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setDomainGridlinePaint(Ink.GRID);
    plot.setRangeGridlinePaint(Ink.GRID);
    return plot;
  }

  private LegendTitle legend() {
    LegendTitle legend = new LegendTitle(() -> Dots.legend(series));
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
    legend.setItemFont(Ink.LETTERS);
    legend.setItemPaint(Ink.TEXT);
    return legend;
  }

  private DoubleStream numbers(Coordinate coordinate) {
    return series.stream()
        .flatMapToDouble(
            each ->
                IntStream.range(0, each.points().rows()).mapToDouble(i -> coordinate.of(each, i)));
  }

  private interface Coordinate {
    double of(Series series, int point);
  }
}
