package org.difflow.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;

/**
 * Means under laws on the line with a density, by quadrature: of a mixture part by part, each in
 * coordinates of its own, so that a narrow part far from a wide one is not lost between doubles.
 * They are nan where the integral does not converge, and infinite where the integrand is and the
 * law has mass.
 */
public final class OnTheLine {
  /** Landmarks farther out than this share of a part's mass are none to it. */
  private static final double BEYOND = 1e-17;

  private OnTheLine() {}

  private record Part(Continuous law, double weight) {}

  /** A logarithm made of the densities of laws. */
  @FunctionalInterface
  public interface LogOfDensities {
    DoubleUnaryOperator of(List<Continuous> laws);
  }

  /** E[f]. */
  public static double mean(Continuous law, DoubleUnaryOperator f) {
    return parts(law).mapToDouble(part -> part.weight * mean(part.law, List.of(law), f, 0)).sum();
  }

  /** E[f] under the first of {@code laws}: rounding makes it uncertain however small it is. */
  public static double meanLog(LogOfDensities f, Continuous... laws) {
    return parts(laws[0]).mapToDouble(part -> meanLog(part, List.of(laws), f)).sum();
  }

  private static Stream<Part> parts(Continuous law) {
    return law instanceof Mixture mixture
        ? IntStream.range(0, mixture.parts().size())
            .mapToObj(k -> new Part(mixture.parts().get(k), mixture.weight(k)))
        : Stream.of(new Part(law, 1));
  }

  /** Around the median of the part, from where its places have all their digits. */
  private static double meanLog(Part part, List<Continuous> laws, LogOfDensities f) {
    List<Continuous> all = new ArrayList<>(laws);
    all.addFirst(part.law);
    double median = part.law.onTheLine().orElseThrow().quantile(0.5);
    List<Continuous> there = Shift.of(all, median).orElse(all);
    List<Continuous> others = there.subList(1, there.size());
    return part.weight * mean(there.getFirst(), others, f.of(others), 1);
  }

  /** {@code others} are laws whose densities take part in what is integrated. */
  private static double mean(
      Continuous law, List<Continuous> others, DoubleUnaryOperator f, double least) {
    Univariate own = law.onTheLine().orElseThrow();
    double from = own.quantile(BEYOND);
    double to = own.upperQuantile(BEYOND);
    double[] landmarks =
        Stream.concat(Stream.of(law), others.stream())
            .flatMapToDouble(each -> DoubleStream.of(Landmarks.of(each)))
            .filter(x -> from <= x && x <= to)
            .toArray();
    double width = own.quantile(0.75) - own.quantile(0.25);
    return LineIntegral.around(own.quantile(0.5), width, landmarks)
        .of(x -> weighted(law, f, x), least);
  }

  /** Where there is no density f need not have a value. */
  private static double weighted(Continuous law, DoubleUnaryOperator f, double x) {
    double density = law.density(Matrix.scalar(x)).get(0, 0);
    return density == 0 ? 0 : density * f.applyAsDouble(x);
  }
}
