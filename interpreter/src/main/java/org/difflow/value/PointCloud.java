package org.difflow.value;

import java.util.Optional;
import org.difflow.analysis.WeightedPoints;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;

/** Values as points with weights, one per row: matrices, samples, data sets. */
public final class PointCloud {
  private PointCloud() {}

  /** The points of a value, if it has some; a vector is points on the line. */
  public static Optional<WeightedPoints> of(Object value) {
    return switch (value) {
      case ArrayValue array when array.isVector() ->
          Optional.of(WeightedPoints.uniform(Matrix.columnVector(array.matrix().row(0))));
      case ArrayValue array -> Optional.of(WeightedPoints.uniform(array.matrix()));
      case SamplesValue samples -> Optional.of(WeightedPoints.uniform(samples.points()));
      case DistributionValue law when law.distribution() instanceof Points points ->
          Optional.of(new WeightedPoints(points.points(), points.weights().values()));
      default -> Optional.empty();
    };
  }
}
