package org.difflow.builtin;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Draws;
import org.difflow.distribution.Points;
import org.difflow.noise.NoiseUse;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.PointCloud;

/** Two sets of points that are compared; a law stands for draws of it. */
record PointSets(WeightedPoints a, WeightedPoints b) {
  private static final int DRAWS = 2_000;

  /**
   * The points of two arguments. A law without a dimension of its own takes that of the other one;
   * two laws are drawn independently.
   */
  static PointSets of(Object a, Object b, Object n, long seed) {
    int count = n == null ? DRAWS : Coerce.count("n", n);
    OptionalInt ofA = dimension("a", a);
    OptionalInt ofB = dimension("b", b);
    int dimension = ofA.orElse(ofB.orElse(1));
    return new PointSets(
        points("a", a, dimension, new Draws(seed, 0, count, NoiseUse.DISTRIBUTION)),
        points(
            "b", b, ofB.orElse(dimension), new Draws(seed, count, count, NoiseUse.DISTRIBUTION)));
  }

  int dimension() {
    return a.points().columns();
  }

  /** At most {@code count} points of either set, and a line that says so. */
  PointSets subsample(int count, long seed, PrintStream output) {
    PointSets result = new PointSets(a.subsample(count, seed), b.subsample(count, seed));
    output.printf(
        "subsample: %d of %d points against %d of %d%n",
        result.a.points().rows(), a.points().rows(), result.b.points().rows(), b.points().rows());
    return result;
  }

  private static OptionalInt dimension(String parameter, Object value) {
    return value instanceof DistributionValue law
        ? law.distribution().dimension()
        : OptionalInt.of(cloud(parameter, value).points().columns());
  }

  private static WeightedPoints points(String parameter, Object value, int dimension, Draws draws) {
    return value instanceof DistributionValue law && !(law.distribution() instanceof Points)
        ? WeightedPoints.uniform(law.distribution().sample(dimension, draws))
        : cloud(parameter, value);
  }

  private static WeightedPoints cloud(String parameter, Object value) {
    return PointCloud.of(value)
        .orElseThrow(() -> Coerce.unfit(parameter, "samples, points, a law or a matrix", value));
  }
}
