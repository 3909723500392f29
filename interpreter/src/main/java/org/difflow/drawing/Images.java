package org.difflow.drawing;

import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.plot.GreyScale;
import org.difflow.plot.ImageGrid;
import org.difflow.plot.Picture;
import org.difflow.value.Coerce;

/** {@code images(rows, columns)}: every point as a grey image, line by line. */
public record Images(int rows, int columns) implements PlotKind.Drawing {
  @Override
  public Picture draw(PlotRequest request) {
    if (request.values().size() > 1
        || request.xLabel().isPresent()
        || request.yLabel().isPresent()) {
      throw new Fault("E0575", "a plot of images has neither axes nor anything over it");
    }
    Matrix images = Coerce.points("value", request.value());
    return request
        .xRange()
        .map(greys -> new GreyScale(greys.lower(), greys.upper()))
        .<Picture>map(scale -> new ImageGrid(request.title(), rows, columns, images, scale))
        .orElseGet(() -> ImageGrid.of(request.title(), rows, columns, images));
  }
}
