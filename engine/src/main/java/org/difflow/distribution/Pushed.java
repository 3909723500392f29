package org.difflow.distribution;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * The law of x = f(z) with z ~ base: p(x) = q(z)/det J at z = f^-1(x) (S1-65, ERR-32), and 0 where
 * there is no such z; a score is refused there.
 *
 * @param name what a script calls it
 */
public record Pushed(Continuous base, Bijection map, String name) implements Continuous {

  @Override
  public OptionalInt dimension() {
    return base.dimension();
  }

  @Override
  public Pushed in(int dimension) {
    return new Pushed(base.in(dimension), map, name);
  }

  @Override
  public Matrix mean() {
    throw noMoment("mean");
  }

  @Override
  public Matrix std() {
    throw noMoment("standard deviation");
  }

  private Fault noMoment(String moment) {
    return new Fault(
        "E0901",
        "the %s of %s is not in this version".formatted(moment, words()),
        "take that of draws: points(%s.sample(n = 10000))".formatted(name));
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    return map.forward(base.sample(dimension, draws));
  }

  @Override
  public Matrix logdensity(Matrix x) {
    Matrix z = map.origins(x);
    return logdensity(base, z, map.logStretch(z));
  }

  /**
   * log q(z) - log det J.
   *
   * @param z rows with NaN stand for points that f never reaches
   * @param logStretch log det J at z, n x 1
   */
  public static Matrix logdensity(Continuous base, Matrix z, Matrix logStretch) {
    int[] reached =
        IntStream.range(0, z.rows())
            .filter(i -> Arrays.stream(z.row(i)).noneMatch(Double::isNaN))
            .toArray();
    Matrix there = base.logdensity(z.selectRows(reached));
    Matrix result = Matrix.filled(z.rows(), 1, Double.NEGATIVE_INFINITY);
    for (int k = 0; k < reached.length; k++) {
      result.values()[reached[k]] = there.get(k, 0) - logStretch.get(reached[k], 0);
    }
    return result;
  }

  @Override
  public Matrix score(Matrix x) {
    Matrix z = map.inverse(x);
    return map.score(base.score(z), z);
  }

  @Override
  public Optional<Univariate> onTheLine() {
    return base.onTheLine().map(line -> new Line(line, map));
  }

  /** On the line f rises, and so quantiles go to quantiles. */
  private record Line(Univariate base, Bijection map) implements Univariate {
    @Override
    public double cdf(double x) {
      double z = map.origins(Matrix.scalar(x)).get(0, 0);
      return Double.isNaN(z) ? shareBelow(x) : base.cdf(z);
    }

    /** For an x that f never reaches, but may leap over: the greatest p with quantile(p) <= x. */
    private double shareBelow(double x) {
      if (quantile(1) <= x) {
        return 1;
      }
      double lower = 0;
      double upper = 1;
      for (double p = 0.5; lower < p && p < upper; p = (lower + upper) / 2) {
        if (quantile(p) <= x) {
          lower = p;
        } else {
          upper = p;
        }
      }
      return lower;
    }

    @Override
    public double quantile(double p) {
      return map.forward(Matrix.scalar(base.quantile(p))).get(0, 0);
    }
  }

  @Override
  public String words() {
    return "a law that a flow has made of another";
  }

  @Override
  public String toString() {
    return name;
  }
}
