package org.difflow.distribution;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Places on the line where the density of a law may have a peak, a corner or a jump. */
final class Landmarks {
  /** Shares of mass below and above: beyond the smallest nothing is left that a double tells. */
  private static final double[] SHARES = {0, 1e-17, 1e-9, 0.01, 0.25, 0.5};

  private Landmarks() {}

  static double[] of(Continuous law) {
    return switch (law) {
      case Mixture mixture -> mixture.parts().stream().flatMapToDouble(Landmarks::each).toArray();
      case Gibbs gibbs ->
          DoubleStream.concat(DoubleStream.of(gibbs.wells()), quantiles(gibbs)).toArray();
      case Uniform _, Centred _, Pushed _ -> quantiles(law).toArray();
    };
  }

  private static DoubleStream each(Continuous part) {
    return DoubleStream.of(of(part));
  }

  private static DoubleStream quantiles(Continuous law) {
    return law.onTheLine().stream()
        .flatMapToDouble(
            line ->
                DoubleStream.concat(
                    Arrays.stream(SHARES).map(line::quantile),
                    Arrays.stream(SHARES).map(line::upperQuantile)))
        .filter(Double::isFinite);
  }
}
