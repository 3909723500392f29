package org.difflow.builtin;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.difflow.analysis.EnergyDistance;
import org.difflow.analysis.MeanDiscrepancy;
import org.difflow.analysis.SlicedWasserstein;
import org.difflow.analysis.Wasserstein;
import org.difflow.analysis.WeightedPoints;
import org.difflow.distribution.Distribution;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;

/** The distances of any two of samples, points, matrices and laws. */
final class Distances {
  private static final Runnable CHECKPOINT = () -> TruffleSafepoint.pollHere(null);

  private Distances() {}

  /** A distance of two sets of points. */
  private interface OfPoints {
    double between(WeightedPoints a, WeightedPoints b, Runnable checkpoint);
  }

  /** {@code w1(a, b, n, subsample, seed)}. */
  static Object w1(DifflowContext context, Object[] arguments) {
    return exact(context, arguments, NormalPair::w1, Distribution::mean, Wasserstein::w1);
  }

  /** {@code w2(a, b, n, subsample, seed)}. */
  static Object w2(DifflowContext context, Object[] arguments) {
    return exact(context, arguments, NormalPair::w2, Distribution::std, Wasserstein::w2);
  }

  private interface OfNormals {
    OptionalDouble of(NormalPair pair);
  }

  private static Object exact(
      DifflowContext context,
      Object[] arguments,
      OfNormals closedForm,
      Consumer<Distribution> moment,
      OfPoints distance) {
    requireFinite(arguments, moment);
    OptionalDouble known =
        NormalPair.of(arguments[0], arguments[1])
            .map(closedForm::of)
            .orElse(OptionalDouble.empty());
    if (known.isPresent()) {
      return known.getAsDouble();
    }
    long seed = seed(context, arguments[4]);
    PointSets sets = sets(context, arguments, 2, seed);
    return distance.between(sets.a(), sets.b(), CHECKPOINT);
  }

  /** {@code sliced_w2(a, b, directions, n, subsample, seed)}. */
  static Object slicedW2(DifflowContext context, Object[] arguments) {
    int directions =
        arguments[2] == null
            ? SlicedWasserstein.DIRECTIONS
            : Coerce.count("directions", arguments[2]);
    requireFinite(arguments, Distribution::std);
    long seed = seed(context, arguments[5]);
    PointSets sets = sets(context, arguments, 3, seed);
    return SlicedWasserstein.along(directions, sets.dimension(), seed)
        .w2(sets.a(), sets.b(), CHECKPOINT);
  }

  /** {@code mmd(a, b, bandwidth, n, subsample, seed)}. */
  static Object mmd(DifflowContext context, Object[] arguments) {
    PointSets sets = sets(context, arguments, 3, seed(context, arguments[5]));
    double bandwidth =
        arguments[2] == null
            ? MeanDiscrepancy.medianDistance(sets.a().points(), sets.b().points())
            : Coerce.number("bandwidth", arguments[2]);
    return MeanDiscrepancy.of(sets.a(), sets.b(), bandwidth, CHECKPOINT);
  }

  /** {@code energy_distance(a, b, n, subsample, seed)}. */
  static Object energy(DifflowContext context, Object[] arguments) {
    requireFinite(arguments, Distribution::mean);
    PointSets sets = sets(context, arguments, 2, seed(context, arguments[4]));
    return EnergyDistance.of(sets.a(), sets.b(), CHECKPOINT);
  }

  /** A law without the moment that a distance needs is infinitely far; draws would not show it. */
  private static void requireFinite(Object[] arguments, Consumer<Distribution> moment) {
    Stream.of(arguments[0], arguments[1])
        .flatMap(side -> side instanceof DistributionValue law ? Stream.of(law) : Stream.empty())
        .forEach(law -> moment.accept(law.distribution()));
  }

  /** The two sets; {@code n} is the number of the parameter n, behind which subsample stands. */
  private static PointSets sets(DifflowContext context, Object[] arguments, int n, long seed) {
    return PointSets.of(
        arguments[0], arguments[1], arguments[n], arguments[n + 1], seed, context.output());
  }

  private static long seed(DifflowContext context, Object given) {
    return given == null ? context.defaultSeed() : Coerce.whole("seed", given);
  }
}
