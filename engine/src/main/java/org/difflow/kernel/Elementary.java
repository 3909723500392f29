package org.difflow.kernel;

/**
 * The one definition of every elementary function, for all execution tiers.
 *
 * <p>Each is a fixed sequence of {@code + - * /}, square root, fma, bit casts and selections on
 * doubles, so every tier and every machine gives the same bits. Special cases (signed zeros,
 * infinities, NaN) are those of {@link Math}. The bounds, in units in the last place (ulp) of the
 * exact result, hold over the whole domain, subnormal results included.
 */
public final class Elementary {
  private Elementary() {}

  /** e^x; 0.85 ulp. */
  public static double exp(double x) {
    return Exponential.exp(x);
  }

  /** e^x - 1 without cancellation; 0.95 ulp. */
  public static double expm1(double x) {
    return Hyperbolic.expm1(x);
  }

  /** The natural logarithm; 0.85 ulp. */
  public static double log(double x) {
    return Logarithm.log(x);
  }

  /** log(1 + x) without cancellation; 0.85 ulp. */
  public static double log1p(double x) {
    return Logarithm.log1p(x);
  }

  /** The sine of radians of any size; 0.8 ulp. */
  public static double sin(double x) {
    return Trigonometric.sin(x);
  }

  /** The cosine of radians of any size; 0.8 ulp. */
  public static double cos(double x) {
    return Trigonometric.cos(x);
  }

  /** sin(2 pi u); 0.8 ulp, 1 ulp below 1e-290. */
  public static double sinTurns(double u) {
    return Trigonometric.sinTurns(u);
  }

  /** cos(2 pi u); 0.8 ulp. */
  public static double cosTurns(double u) {
    return Trigonometric.cosTurns(u);
  }

  /** The tangent of radians of any size; 0.95 ulp. */
  public static double tan(double x) {
    return Trigonometric.tan(x);
  }

  /** The arc sine, between -pi/2 and pi/2; 0.65 ulp. */
  public static double asin(double x) {
    return InverseTrigonometric.asin(x);
  }

  /** The arc cosine, between 0 and pi; 0.65 ulp. */
  public static double acos(double x) {
    return InverseTrigonometric.acos(x);
  }

  /** The arc tangent, between -pi/2 and pi/2; 0.65 ulp. */
  public static double atan(double x) {
    return InverseTrigonometric.atan(x);
  }

  /** The angle of the point (x, y), between -pi and pi; 0.65 ulp, 1 ulp below 1e-290. */
  public static double atan2(double y, double x) {
    return InverseTrigonometric.atan2(y, x);
  }

  /** The hyperbolic sine; 0.75 ulp. */
  public static double sinh(double x) {
    return Hyperbolic.sinh(x);
  }

  /** The hyperbolic cosine; 0.75 ulp. */
  public static double cosh(double x) {
    return Hyperbolic.cosh(x);
  }

  /** The hyperbolic tangent; 0.75 ulp. */
  public static double tanh(double x) {
    return Hyperbolic.tanh(x);
  }

  /** x^y; 0.9 ulp. */
  public static double pow(double x, double y) {
    return PowerFunction.pow(x, y);
  }
}
