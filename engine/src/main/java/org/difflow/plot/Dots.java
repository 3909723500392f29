package org.difflow.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Points as dots: the more of a series, the smaller and the more transparent. */
final class Dots {
  private static final double LEGEND_DIAMETER = 7;

  private Dots() {}

  static XYLineAndShapeRenderer renderer(List<Series> series) {
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setDrawOutlines(false);
    for (int index = 0; index < series.size(); index++) {
      int count = series.get(index).points().rows();
      renderer.setSeriesShape(index, dot(diameter(count)));
      renderer.setSeriesPaint(index, Ink.series(index, opacity(count)));
    }
    return renderer;
  }

  /** Opaque dots of one size, whatever the dots of the plot are like. */
  static LegendItemCollection legend(List<Series> series) {
    LegendItemCollection items = new LegendItemCollection();
    IntStream.range(0, series.size()).mapToObj(index -> item(series, index)).forEach(items::add);
    return items;
  }

  private static LegendItem item(List<Series> series, int index) {
    String name = series.get(index).name();
    return new LegendItem(name, null, null, null, dot(LEGEND_DIAMETER), Ink.series(index));
  }

  /** 6.2 for a hundred points, 4.8 for a thousand, 2 for a hundred thousand. */
  private static double diameter(int count) {
    return Math.clamp(9 - 1.4 * Math.log10(Math.max(1, count)), 2, 7);
  }

  /** The ink of all dots together grows with the root of their number. */
  private static double opacity(int count) {
    return Math.clamp(20 / Math.sqrt(Math.max(1, count)), 0.08, 0.8);
  }

  private static Shape dot(double diameter) {
    return new Ellipse2D.Double(-diameter / 2, -diameter / 2, diameter, diameter);
  }
}
