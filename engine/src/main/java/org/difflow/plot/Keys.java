package org.difflow.plot;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What tells the layers of a figure apart: their colours, the legend and the colour bar. */
final class Keys {
  private static final Shape DOT = new Ellipse2D.Double(-3.5, -3.5, 7, 7);

  private static final RectangleInsets BAR_MARGIN = new RectangleInsets(6, 8, 34, 4);

  private static final double BAR_WIDTH = 12;

  private Keys() {}

  /** The layers that take an ink get different ones; none is the blue of a heat map below. */
  static Color ink(List<Layer> layers, int index) {
    int before = (int) layers.subList(0, index).stream().filter(Layer::takesInk).count();
    boolean onBlue = layers.stream().anyMatch(Layer::fillsTheGround);
    return Ink.series(onBlue ? before + 1 : before);
  }

  static void addTo(JFreeChart chart, List<Layer> layers) {
    if (layers.stream().filter(Keys::isNamed).count() > 1) {
      chart.addLegend(legend(layers));
    }
    layers.stream()
        .flatMap(layer -> layer.colourBar().stream())
        .findFirst()
        .ifPresent(bar -> chart.addSubtitle(legend(bar)));
  }

  private static boolean isNamed(Layer layer) {
    return !layer.name().isEmpty();
  }

  private static LegendTitle legend(List<Layer> layers) {
    LegendItemCollection items = new LegendItemCollection();
    IntStream.range(0, layers.size())
        .filter(index -> isNamed(layers.get(index)))
        .mapToObj(index -> item(layers, index))
        .forEach(items::add);
    LegendTitle legend = new LegendTitle(() -> items);
    legend.setPosition(RectangleEdge.TOP);
    legend.setHorizontalAlignment(HorizontalAlignment.RIGHT);
    legend.setItemFont(Ink.LETTERS);
    legend.setItemPaint(Ink.TEXT);
    return legend;
  }

  private static LegendItem item(List<Layer> layers, int index) {
    return new LegendItem(layers.get(index).name(), null, null, null, DOT, ink(layers, index));
  }

  private static PaintScaleLegend legend(ColourBar bar) {
    Extent numbers = new Extent(bar.lower(), bar.upper());
    ValueAxis axis = Axis.of(bar.label()).over(numbers, Axis.Room.NONE);
    PaintScaleLegend legend = new PaintScaleLegend(bar.scale(), axis);
    legend.setPosition(RectangleEdge.RIGHT);
    legend.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
    legend.setStripWidth(BAR_WIDTH);
    legend.setStripOutlineVisible(false);
    legend.setMargin(BAR_MARGIN);
    return legend;
  }
}
