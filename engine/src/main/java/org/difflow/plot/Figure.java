package org.difflow.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;
import org.difflow.fault.Fault;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;

/** Layers between two axes, with a legend if several have a name. An empty title is left out. */
public record Figure(String title, Axis x, Axis y, List<Layer> layers) implements Picture {
  private static final int WIDTH = 560;
  private static final int HEIGHT = 420;

  private static final Stroke HAIRLINE = new BasicStroke(0.5f);

  /** A plot without a renderer has no grid lines; this one has no data to render. */
  private static final XYItemRenderer GRID_LINES = new XYLineAndShapeRenderer();

  /** Room at the right edge, so that the last tick label is not cut off. */
  private static final RectangleInsets PADDING = new RectangleInsets(12, 10, 10, 20);

  /** The label of the axis up stays text in an SVG. */
  static {
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  public Figure {
    layers = List.copyOf(layers);
    if (layers.stream().allMatch(layer -> layer.shapes() == 0)) {
      throw new Fault("E0526", "there is nothing to draw");
    }
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void draw(Graphics2D graphics) {
    chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
  }

  private JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, Ink.LABELS, plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(PADDING);
    if (!title.isEmpty()) {
      chart.setTitle(new TextTitle(title, Ink.TITLE));
      chart.getTitle().setPaint(Ink.TEXT);
    }
    Keys.addTo(chart, layers);
    return chart;
  }

  private XYPlot plot() {
    XYPlot plot = new XYPlot();
    plot.setRenderer(GRID_LINES);
    plot.setDomainAxis(x.over(extent(x, Layer::across), across()));
    plot.setRangeAxis(y.over(extent(y, Layer::up), up()));
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(fillsTheGround());
    plot.setOutlinePaint(Ink.AXIS);
    plot.setOutlineStroke(HAIRLINE);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlineStroke(HAIRLINE);
    plot.setDomainGridlinePaint(Ink.GRID);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.addAnnotation(new Layers(layers), false);
    return plot;
  }

  private Extent extent(Axis axis, Function<Layer, Extent> ofLayer) {
    return axis.range()
        .orElseGet(() -> layers.stream().map(ofLayer).reduce(Extent.NOTHING, Extent::and));
  }

  private Axis.Room across() {
    return fillsTheGround() ? Axis.Room.NONE : Axis.Room.AROUND;
  }

  private Axis.Room up() {
    boolean onZero = layers.stream().allMatch(Layer::standsOnZero);
    return fillsTheGround() ? Axis.Room.NONE : onZero ? Axis.Room.ABOVE_ZERO : Axis.Room.AROUND;
  }

  private boolean fillsTheGround() {
    return layers.stream().anyMatch(Layer::fillsTheGround);
  }
}
