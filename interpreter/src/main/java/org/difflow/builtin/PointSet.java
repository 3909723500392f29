package org.difflow.builtin;

import org.difflow.analysis.Subsample;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Draws;
import org.difflow.distribution.Points;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.PointCloud;
import org.difflow.value.SamplesValue;

/** One of the two sets of points of a comparison. */
sealed interface PointSet {
  int size();

  WeightedPoints all();

  /** At most {@code count} points, chosen at random. */
  WeightedPoints some(int count, long seed);

  /** The points of a value, or draws of a law. */
  static PointSet of(String parameter, Object value, int dimension, Draws draws) {
    return switch (value) {
      case SamplesValue samples -> new OfSamples(samples);
      case DistributionValue law when !(law.distribution() instanceof Points) ->
          new Known(WeightedPoints.uniform(law.distribution().sample(dimension, draws)));
      default -> new Known(cloud(parameter, value));
    };
  }

  /** The points of a value that has some. */
  static WeightedPoints cloud(String parameter, Object value) {
    return PointCloud.of(value)
        .orElseThrow(() -> Coerce.unfit(parameter, "samples, points, a law or a matrix", value));
  }

  /** Points that are there. */
  record Known(WeightedPoints all) implements PointSet {
    @Override
    public int size() {
      return all.points().rows();
    }

    @Override
    public WeightedPoints some(int count, long seed) {
      return all.subsample(count, seed);
    }
  }

  /** Samples, of which those that are not chosen need not be held. */
  record OfSamples(SamplesValue samples) implements PointSet {
    @Override
    public int size() {
      return samples.count();
    }

    @Override
    public WeightedPoints all() {
      return WeightedPoints.uniform(samples.points());
    }

    @Override
    public WeightedPoints some(int count, long seed) {
      return count < size()
          ? WeightedPoints.uniform(samples.rows(Subsample.of(size(), count, seed)))
          : all();
    }
  }
}
