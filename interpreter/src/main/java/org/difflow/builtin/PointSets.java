package org.difflow.builtin;

import java.io.PrintStream;
import java.util.OptionalInt;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Draws;
import org.difflow.noise.NoiseUse;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.SamplesValue;

/** Two sets of points that are compared; a law stands for draws of it. */
record PointSets(WeightedPoints a, WeightedPoints b) {
  private static final int DRAWS = 2_000;

  /**
   * The points of two arguments. A law without a dimension of its own takes that of the other one;
   * two laws are drawn independently.
   *
   * @param n draws of a law; null for the usual number
   * @param subsample at most so many points of either, and a line that says so; null for all
   */
  static PointSets of(
      Object a, Object b, Object n, Object subsample, long seed, PrintStream output) {
    int count = n == null ? DRAWS : Coerce.count("n", n);
    OptionalInt ofA = dimension("a", a);
    OptionalInt ofB = dimension("b", b);
    int dimension = ofA.orElse(ofB.orElse(1));
    PointSet first = PointSet.of("a", a, dimension, draws(seed, 0, count));
    PointSet second = PointSet.of("b", b, ofB.orElse(dimension), draws(seed, count, count));
    return subsample == null
        ? new PointSets(first.all(), second.all())
        : some(first, second, Coerce.count("subsample", subsample), seed, output);
  }

  private static Draws draws(long seed, int first, int count) {
    return new Draws(seed, first, count, NoiseUse.DISTRIBUTION);
  }

  int dimension() {
    return a.points().columns();
  }

  private static PointSets some(PointSet a, PointSet b, int count, long seed, PrintStream output) {
    PointSets result = new PointSets(a.some(count, seed), b.some(count, seed));
    output.printf(
        "subsample: %d of %d points against %d of %d%n",
        result.a.points().rows(), a.size(), result.b.points().rows(), b.size());
    return result;
  }

  private static OptionalInt dimension(String parameter, Object value) {
    return switch (value) {
      case DistributionValue law -> law.distribution().dimension();
      case SamplesValue samples -> OptionalInt.of(samples.dimension());
      default -> OptionalInt.of(PointSet.cloud(parameter, value).points().columns());
    };
  }
}
