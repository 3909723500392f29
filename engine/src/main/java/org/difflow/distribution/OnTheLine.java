package org.difflow.distribution;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.difflow.data.Matrix;

/** Means under laws on the line with a density, by quadrature. */
public final class OnTheLine {
  private final Continuous law;
  private final LineIntegral line;

  private OnTheLine(Continuous law, LineIntegral line) {
    this.law = law;
    this.line = line;
  }

  /** {@code others} are laws whose densities take part in what is integrated. */
  public static OnTheLine of(Continuous law, Continuous... others) {
    double[] own = Landmarks.of(law);
    DoubleStream all =
        DoubleStream.concat(
            DoubleStream.of(own),
            Arrays.stream(others).flatMapToDouble(o -> DoubleStream.of(Landmarks.of(o))));
    Univariate quantiles = law.onTheLine().orElseThrow();
    double centre = quantiles.quantile(0.5);
    double width = quantiles.quantile(0.75) - quantiles.quantile(0.25);
    return new OnTheLine(law, LineIntegral.around(centre, width, all.toArray()));
  }

  /** E[f], nan if the integral does not converge. */
  public double mean(DoubleUnaryOperator f) {
    return line.of(x -> weighted(f, x));
  }

  /** The same, of a logarithm: rounding makes it uncertain however small it is. */
  public double meanLog(DoubleUnaryOperator f) {
    return line.of(x -> weighted(f, x), 1);
  }

  /** Where there is no density f need not have a value. */
  private double weighted(DoubleUnaryOperator f, double x) {
    double density = law.density(Matrix.scalar(x)).get(0, 0);
    return density == 0 ? 0 : density * f.applyAsDouble(x);
  }
}
