package org.difflow.kernel;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The special functions of numbers, for all execution tiers: those of Apache Commons Numbers (the
 * algorithms of Boost.Math), with a Bessel function beside them. The bounds are relative errors; a
 * value outside the domain of a function is NaN.
 */
public final class Special {
  private Special() {}

  /** erf(x) = 2/sqrt(pi) times the integral of e^(-t^2) from 0 to x; 4e-16. */
  public static double erf(double x) {
    return Erf.value(x);
  }

  /** 1 - erf(x) without cancellation; 1e-15. */
  public static double erfc(double x) {
    return Erfc.value(x);
  }

  /**
   * Ei(x), the principal value of the integral of e^t/t from minus infinity to x; 2e-15. For x > 0
   * the integral of e^-t/t beyond x is -Ei(-x).
   */
  public static double expi(double x) {
    return ExponentialIntegral.value(x);
  }

  /** The gamma function; 1e-14. Infinite above 171.6, NaN at 0, -1, -2, ... */
  public static double gamma(double x) {
    return Gamma.value(x);
  }

  /** log |Gamma(x)|; 2e-15, near its zeros for x < 0 an absolute error of 2e-15. */
  public static double loggamma(double x) {
    return x > 0 ? LogGamma.value(x) : reflected(x);
  }

  /** From Gamma(x) Gamma(1 - x) = pi / sin(pi x) (DLMF 5.5.3). */
  private static double reflected(double x) {
    double sine = Math.abs(Elementary.sinTurns(x / 2));
    return sine == 0
        ? Double.POSITIVE_INFINITY
        : Elementary.log(Math.PI / sine) - LogGamma.value(1 - x);
  }

  /** P(a, x), the share of the gamma function below x, for a > 0 and x >= 0; 2e-13. */
  public static double gammaP(double a, double x) {
    return RegularizedGamma.P.value(a, x);
  }

  /** Q(a, x) = 1 - P(a, x) without cancellation; 2e-13. */
  public static double gammaQ(double a, double x) {
    return RegularizedGamma.Q.value(a, x);
  }

  /**
   * I_x(a, b), the share of the beta function below x, for 0 <= x <= 1 and positive a, b; 1e-12.
   */
  public static double betaI(double x, double a, double b) {
    return RegularizedBeta.value(x, a, b);
  }

  /** I_order(x), the modified Bessel function of the first kind; 2e-13. */
  public static double besselI(double order, double x) {
    return Bessel.value(order, x);
  }

  /** log(1 + e^x) without overflow; 3e-16. */
  public static double softplus(double x) {
    return Math.max(x, 0) + Elementary.log1p(Elementary.exp(-Math.abs(x)));
  }

  /** 1/(1 + e^-x); 4e-16. */
  public static double sigmoid(double x) {
    return 1 / (1 + Elementary.exp(-x));
  }

  /** x - y*floor(x/y), exactly rounded: between 0 and y. */
  public static double mod(double x, double y) {
    double remainder = x % y;
    return remainder != 0 && remainder < 0 != y < 0 ? remainder + y : remainder;
  }
}
