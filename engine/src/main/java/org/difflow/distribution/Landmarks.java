package org.difflow.distribution;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Places on the line where the density of a law may have a peak, a corner or a jump. */
final class Landmarks {
  /** Between these quantiles of its parts a law is neither narrow nor far from all cells. */
  private static final double[] SHARES = {0, 1e-9, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-9, 1};

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
        .flatMapToDouble(line -> Arrays.stream(SHARES).map(line::quantile))
        .filter(Double::isFinite);
  }
}
