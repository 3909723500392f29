package org.difflow.drawing;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.Matrix;
import org.difflow.plot.Axis;
import org.difflow.plot.ColourBar;
import org.difflow.plot.Extent;
import org.difflow.plot.HeatMap;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.ModelValue;
import org.difflow.value.PointCloud;

/**
 * {@code density(time = t, bins = n)}: of points a histogram, of laws and models their density; on
 * the line as curves, in the plane as colours. A model on the line without a time is drawn over t
 * and x.
 */
public record Density(double[] times, OptionalInt bins) implements PlotKind.Drawing {
  private static final int CELLS = 160;
  private static final int BINS = 50;

  @Override
  public Picture draw(PlotRequest request) {
    return switch (request.value()) {
      case ModelValue model when model.model().dimension() > 1 || times.length == 0 ->
          ofModel(model, request);
      case Object value when LineDensity.dimension(value) == 1 ->
          new LineDensity(request, times, bins).picture();
      case DistributionValue law when PointCloud.of(law).isEmpty() -> ofLaw(law, request);
      default -> ofPoints(request);
    };
  }

  private Picture ofModel(ModelValue model, PlotRequest request) {
    OptionalDouble time = times.length == 1 ? OptionalDouble.of(times[0]) : OptionalDouble.empty();
    ModelPlane place = ModelPlane.of(model, time);
    Plane plane = place.plane(request, CELLS, CELLS);
    Layer heat = heat(plane, place.at("density", plane));
    return request.figure(place.across(), place.up(), Overlay.on(heat, request));
  }

  private static Picture ofLaw(DistributionValue law, PlotRequest request) {
    requirePlane(new Asked(law).dimension());
    Region region = Region.of(law);
    Extent across = request.xRange().orElseGet(() -> region.along(0));
    Extent up = request.yRange().orElseGet(() -> region.along(1));
    Plane plane = new Plane(across, up, CELLS, CELLS);
    return inThePlane(heat(plane, new Asked(law).at("density", plane.middles())), request);
  }

  private Picture ofPoints(PlotRequest request) {
    Object value = request.value();
    WeightedPoints cloud =
        PointCloud.of(value)
            .orElseThrow(() -> Coerce.unfit("value", "points, a law or a model", value));
    requirePlane(cloud.points().columns());
    Extent across = request.xRange().orElseGet(() -> Extents.of(cloud.points(), 0));
    Extent up = request.yRange().orElseGet(() -> Extents.of(cloud.points(), 1));
    int count = bins.orElse(BINS);
    return inThePlane(
        HeatMap.ofPoints(cloud.points(), cloud.weights(), across, up, count), request);
  }

  private static Picture inThePlane(Layer heat, PlotRequest request) {
    return request.figure(Axis.of("x[0]"), Axis.of("x[1]"), Overlay.on(heat, request));
  }

  private static Layer heat(Plane plane, Matrix densities) {
    Matrix cells = plane.cells(densities.values());
    return new HeatMap(
        plane.across(), plane.up(), cells, ColourBar.fromZero("density", cells), true);
  }

  private static void requirePlane(int dimension) {
    if (dimension != 2) {
      throw Dimensions.unfit(dimension);
    }
  }
}
