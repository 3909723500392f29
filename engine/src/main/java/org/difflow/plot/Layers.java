package org.difflow.plot;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** Layers as JFreeChart draws them: as one annotation of a plot without data of its own. */
final class Layers extends AbstractXYAnnotation {
  /** More shapes than this become an image: 100,000 dots are 60 MB of SVG. */
  private static final int DENSE = 3_000;

  private final transient List<Layer> layers;

  Layers(List<Layer> layers) {
    this.layers = layers;
  }

  @Override
  public void draw(
      Graphics2D graphics,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis across,
      ValueAxis up,
      int renderer,
      PlotRenderingInfo info) {
    Ground ground = new Ground(area, across, up);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (int index = 0; index < layers.size(); index++) {
      draw(graphics, ground, index);
    }
  }

  private void draw(Graphics2D graphics, Ground ground, int index) {
    Layer layer = layers.get(index);
    if (layer.shapes() > DENSE) {
      Raster.draw(graphics, ground.area(), on -> layer.draw(on, ground, Keys.ink(layers, index)));
    } else {
      layer.draw(graphics, ground, Keys.ink(layers, index));
    }
  }
}
