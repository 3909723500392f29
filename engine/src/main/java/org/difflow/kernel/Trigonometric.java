package org.difflow.kernel;

/**
 * sin, cos and tan from one pair of polynomials on an eighth of a turn to either side.
 *
 * <p>sin y = y + y^3 S(y^2) and cos y = 1 - y^2/2 + y^4 C(y^2), six coefficients each, minimax
 * (2^-57.7 and 2^-63.4), computed by Remez' algorithm with 60 digits. The tail of the reduced angle
 * enters to first order.
 */
final class Trigonometric {
  private Trigonometric() {}

  static double sin(double x) {
    return x == 0 ? x : sin(Angle.of(x), 0);
  }

  static double cos(double x) {
    return sin(Angle.of(x), 1);
  }

  static double sinTurns(double u) {
    return u == 0 ? u : sin(Angle.ofTurns(u), 0);
  }

  static double cosTurns(double u) {
    return sin(Angle.ofTurns(u), 1);
  }

  static double tan(double x) {
    Angle angle = Angle.of(x);
    DoubleDouble sine = sine(angle).rounded();
    DoubleDouble cosine = cosine(angle).rounded();
    boolean even = (angle.quarter() & 1) == 0;
    double value = even ? sine.over(cosine).value() : -cosine.over(sine).value();
    return x == 0 ? x : value;
  }

  /** The sine of the angle moved on by some quarters. */
  private static double sin(Angle angle, int quarters) {
    int quarter = angle.quarter() + quarters;
    double size = ((quarter & 1) == 0 ? sine(angle) : cosine(angle)).value();
    return (quarter & 2) == 0 ? size : -size;
  }

  private static DoubleDouble sine(Angle angle) {
    double y = angle.head();
    double z = y * y;
    double s = 0x1.5da8012f61a44p-33;
    s = Math.fma(s, z, -0x1.ae5eb6b73f8d1p-26);
    s = Math.fma(s, z, 0x1.71de35ebf6572p-19);
    s = Math.fma(s, z, -0x1.a01a019cad060p-13);
    s = Math.fma(s, z, 0x1.111111110fe54p-7);
    s = Math.fma(s, z, -0x1.555555555554ep-3);
    return new DoubleDouble(y, Math.fma(y * z, s, Math.fma(-0.5 * z, angle.tail(), angle.tail())));
  }

  private static DoubleDouble cosine(Angle angle) {
    double y = angle.head();
    double z = y * y;
    double c = -0x1.8feeefbfc1652p-37;
    c = Math.fma(c, z, 0x1.1eea70e1bcaeep-29);
    c = Math.fma(c, z, -0x1.27e4f8dcff83dp-22);
    c = Math.fma(c, z, 0x1.a01a019df023ep-16);
    c = Math.fma(c, z, -0x1.6c16c16c15f8fp-10);
    c = Math.fma(c, z, 0x1.5555555555553p-5);
    double half = 0.5 * y;
    double leading = Math.fma(-half, y, 1);
    double rounding = Math.fma(-half, y, 1 - leading);
    return new DoubleDouble(leading, Math.fma(z * z, c, rounding - y * angle.tail()));
  }
}
