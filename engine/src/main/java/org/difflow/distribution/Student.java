package org.difflow.distribution;

import org.apache.commons.numbers.gamma.LogBeta;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;

/**
 * The multivariate Student law with nu degrees of freedom, scale*eps/sqrt(chi^2_nu/nu) with eps ~
 * N(0, I). nu = 1 is the multivariate Cauchy law, to which the Poisson path at t = scale leads
 * (S0-15). With z = r/scale:
 *
 * <pre>
 * density = C*(1 + z^2/nu)^(-(nu + d)/2),   log C = logConstant
 * C       = gamma((nu + d)/2)/(gamma(nu/2)*(nu*pi)^(d/2)*scale^d)
 * psi     = I(z^2/(nu + z^2); d/2, nu/2),  the regularised incomplete beta function (S0-22)
 * </pre>
 *
 * The mean exists for nu > 1, the standard deviation for nu > 2.
 */
public record Student(double nu, double scale) implements RadialFamily {

  public Student {
    requirePositive("nu", nu);
    requirePositive("scale", scale);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new Fault(
          "E0552",
          "the %s of a Student or Cauchy law is positive and finite, but here it is %s"
              .formatted(name, Decimals.shortest(value)));
    }
  }

  public static Student cauchy(double scale) {
    return new Student(1, scale);
  }

  @Override
  public Radius in(int dimension) {
    return new Law(nu, scale, dimension);
  }

  @Override
  public String words() {
    return nu == 1 ? "a Cauchy law" : "a Student law";
  }

  @Override
  public String toString() {
    return nu == 1
        ? "cauchy(" + Decimals.shortest(scale) + ")"
        : "student(" + Decimals.shortest(nu) + ", " + Decimals.shortest(scale) + ")";
  }

  private record Law(double nu, double scale, int d) implements Radius {
    /** Squares of distances below it, and above its inverse, are near the ends of the doubles. */
    private static final double LEAST = 1e-290;

    /** z^2/nu. */
    private double square(double r) {
      double z = r / scale;
      return z * z / nu;
    }

    @Override
    public double cdf(double r) {
      double square = square(r);
      return square < LEAST
          ? leading(d / 2.0, nu / 2, logSquare(r))
          : Special.betaI(1 / (1 + 1 / square), d / 2.0, nu / 2);
    }

    @Override
    public double tail(double r) {
      double square = square(r);
      return square > 1 / LEAST
          ? leading(nu / 2, d / 2.0, -logSquare(r))
          : Special.betaI(1 / (1 + square), nu / 2, d / 2.0);
    }

    /** log(z^2/nu), also where the square is no double. */
    private double logSquare(double r) {
      return 2 * (Elementary.log(r) - Elementary.log(scale)) - Elementary.log(nu);
    }

    /** I(x; a, b) = x^a/(a*B(a, b)) for small x. */
    private static double leading(double a, double b, double logX) {
      return Elementary.exp(a * logX - Elementary.log(a) - LogBeta.value(a, b));
    }

    @Override
    public double logdensity(double r) {
      double square = square(r);
      double log = square > 1 / LEAST ? logSquare(r) : Elementary.log1p(square);
      return logConstant() - (nu + d) / 2 * log;
    }

    @Override
    public double slope(double r) {
      return -(nu + d) / (nu * (1 + square(r))) * (r / scale) / scale;
    }

    @Override
    public double logConstant() {
      return Special.loggamma(d / 2.0)
          - LogBeta.value(nu / 2, d / 2.0)
          - d / 2.0 * Elementary.log(nu * Math.PI)
          - d * Elementary.log(scale);
    }

    @Override
    public double meanSquare() {
      return nu > 2 ? scale * scale * d * nu / (nu - 2) : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean hasMean() {
      return nu > 1;
    }
  }
}
