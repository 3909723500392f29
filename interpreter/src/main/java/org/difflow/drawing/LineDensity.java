package org.difflow.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.plot.Axis;
import org.difflow.plot.Bars;
import org.difflow.plot.Curve;
import org.difflow.plot.Extent;
import org.difflow.plot.Layer;
import org.difflow.plot.Picture;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.HasMembers;
import org.difflow.value.ModelValue;
import org.difflow.value.PointCloud;

/** Densities on the line: points as a histogram, laws and models as curves. */
record LineDensity(PlotRequest request, double[] times, OptionalInt bins) {
  private static final int POINTS_OF_A_CURVE = 400;
  private static final int MOST_BINS = 60;
  private static final int FEWEST_BINS = 10;

  /** The dimension of anything that has a density. */
  static int dimension(Object value) {
    return PointCloud.of(value)
        .map(cloud -> cloud.points().columns())
        .orElseGet(() -> dimensionOfLaw(value));
  }

  private static int dimensionOfLaw(Object value) {
    return switch (value) {
      case ModelValue model -> model.model().dimension();
      case DistributionValue law -> new Asked(law).dimension();
      default -> throw Coerce.unfit("value", "points, a law or a model", value);
    };
  }

  Picture picture() {
    Extent extent = request.xRange().orElseGet(this::extentOfAll);
    return request.figure(
        Axis.of("x"),
        Axis.of("density"),
        request.layers((value, name) -> layers(value, name, extent)));
  }

  private Extent extentOfAll() {
    return request.values().stream().map(this::extent).reduce(Extent.NOTHING, Extent::and);
  }

  private Extent extent(Object value) {
    requireLine(dimension(value));
    return PointCloud.of(value)
        .map(cloud -> Extents.of(cloud.points(), 0))
        .orElseGet(() -> extentOfLaw(value));
  }

  private Extent extentOfLaw(Object value) {
    Extent extent = Extent.NOTHING;
    if (value instanceof ModelValue model) {
      for (double time : times) {
        extent = extent.and(Region.of(model.model(), time).along(0));
      }
      return extent;
    }
    return Region.of((DistributionValue) value).along(0);
  }

  private List<Layer> layers(Object value, String name, Extent extent) {
    return PointCloud.of(value)
        .map(cloud -> List.of(histogram(cloud, name, extent)))
        .orElseGet(() -> curves(value, name, extent));
  }

  private Layer histogram(WeightedPoints cloud, String name, Extent extent) {
    double[] numbers = cloud.points().values();
    int usual = Math.clamp((int) Math.sqrt(numbers.length), FEWEST_BINS, MOST_BINS);
    return Bars.of(name, numbers, cloud.weights(), extent, bins.orElse(usual));
  }

  private List<Layer> curves(Object value, String name, Extent extent) {
    Matrix x = Matrix.columnVector(extent.spaced(POINTS_OF_A_CURVE));
    Asked asked = new Asked((HasMembers) value);
    if (!(value instanceof ModelValue)) {
      return List.of(curve(name, x, asked.at("density", x)));
    }
    List<Layer> curves = new ArrayList<>();
    for (double time : times) {
      String moment = times.length == 1 ? name : "t = " + Decimals.shortest(time);
      curves.add(curve(moment, x, asked.at("density", x, time)));
    }
    return curves;
  }

  private static Layer curve(String name, Matrix x, Matrix density) {
    return new Curve(name, x.values(), density.values(), Curve.Style.FILLED);
  }

  private static void requireLine(int dimension) {
    if (dimension != 1) {
      throw Dimensions.unfit(dimension);
    }
  }
}
