package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalInt;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * The law of x = f(z) with z ~ base: p(x) = q(z)/det J at z = f^-1(x) (S1-65, ERR-32). Points that
 * f never reaches are refused by it.
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
    Matrix z = map.inverse(x);
    return Broadcast.combine(
        base.logdensity(z), map.logStretch(z), (density, stretch) -> density - stretch);
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
      return base.cdf(map.inverse(Matrix.scalar(x)).get(0, 0));
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
