package org.difflow.distribution;

import java.util.function.DoubleUnaryOperator;
import org.difflow.fault.Fault;

/**
 * An isotropic law given by psi as a function of numbers, the same in every dimension. It has draws
 * and quantiles but no density, and 1 - psi is right to about 1e-16, no better.
 */
public record RadialFunction(DoubleUnaryOperator cdf, String text) implements RadialFamily {

  /**
   * The law of which psi is {@code cdf}; {@code text} is what a script would write for it.
   *
   * @throws Fault E0559 if psi does not rise from 0 to 1
   */
  public static RadialFunction of(DoubleUnaryOperator cdf, String text) {
    RadialFunction family = new RadialFunction(cdf, text);
    RadialRange.require(text, family.in(1));
    return family;
  }

  @Override
  public Radius in(int dimension) {
    return new Law(this, dimension);
  }

  @Override
  public String words() {
    return "a radial law";
  }

  @Override
  public String toString() {
    return text;
  }

  private record Law(RadialFunction family, int d) implements Radius {
    @Override
    public double cdf(double r) {
      return family.cdf.applyAsDouble(r);
    }

    @Override
    public double tail(double r) {
      return 1 - cdf(r);
    }

    @Override
    public double logdensity(double r) {
      throw noFormula();
    }

    @Override
    public double slope(double r) {
      throw noFormula();
    }

    private static Fault noFormula() {
      return new Fault(
          "E0558",
          "a radial law whose cdf gives numbers only has no density, since that is its derivative",
          "give the cdf as a formula: radial(r => 1 - exp(-r^2))");
    }

    @Override
    public double logConstant() {
      return -Sphere.logArea(d);
    }

    @Override
    public String toString() {
      return family.text;
    }
  }
}
