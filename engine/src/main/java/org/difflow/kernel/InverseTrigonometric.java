package org.difflow.kernel;

/**
 * atan2, atan, asin and acos.
 *
 * <p>The arc tangent of b / a with {@code 0 <= b <= a} is atan(b / a), or pi/4 + atan((b - a) / (b
 * + a)) above tan(pi/8); the rest is reflection. The arc sine up to 1/2 is x + x^3 A(x^2), beyond
 * it pi/2 - 2 asin(sqrt((1 - x) / 2)). Sums, quotients and multiples of pi carry their rounding
 * errors to the end. Both polynomials are minimax (2^-59), by Remez' algorithm with 60 digits.
 */
final class InverseTrigonometric {
  private static final double QUARTER_PI = Angle.HALF_PI / 2;

  /** tan(pi/8), where the two forms of the arc tangent have arguments of equal size. */
  private static final double TAN_EIGHTH_PI = 0.41421356237309503;

  private InverseTrigonometric() {}

  static double atan(double x) {
    return atan2(x, 1);
  }

  static double atan2(double y, double x) {
    double larger = Math.max(Math.abs(x), Math.abs(y));
    double smaller = Math.min(Math.abs(x), Math.abs(y));
    DoubleDouble angle =
        larger == 0 || larger == Double.POSITIVE_INFINITY
            ? new DoubleDouble(smaller == Double.POSITIVE_INFINITY ? QUARTER_PI : 0, 0)
            : scaledOctant(smaller, larger);
    DoubleDouble quadrant = Math.abs(y) > Math.abs(x) ? angle.from(1) : angle;
    DoubleDouble half = Math.copySign(1, x) < 0 ? quadrant.from(2) : quadrant;
    return Math.copySign(half.value(), y);
  }

  static double asin(double x) {
    double size = Math.abs(x);
    DoubleDouble value =
        size <= 0.5 ? new DoubleDouble(size, sineTail(size)) : belowOne(size).from(1);
    return Math.copySign(value.value(), x);
  }

  static double acos(double x) {
    if (Math.abs(x) <= 0.5) {
      return new DoubleDouble(x, sineTail(x)).from(1).value();
    }
    DoubleDouble angle = belowOne(Math.abs(x));
    return x < 0 ? angle.from(2).value() : angle.value();
  }

  /** Brings the larger side near 1, so that neither sums overflow nor quotients underflow early. */
  private static DoubleDouble scaledOctant(double smaller, double larger) {
    int exponent = Math.clamp(-Math.getExponent(larger), Double.MIN_EXPONENT, Double.MAX_EXPONENT);
    double unit = Exponential.powerOfTwo(exponent);
    return octant(smaller * unit, larger * unit);
  }

  /** atan(b / a) for {@code 0 <= b <= a}. */
  private static DoubleDouble octant(double b, double a) {
    if (b <= TAN_EIGHTH_PI * a) {
      return aroundMultiple(0, 0, new DoubleDouble(b, 0).over(new DoubleDouble(a, 0)));
    }
    DoubleDouble ratio = DoubleDouble.of(-a, 0, b, 0).over(DoubleDouble.of(a, 0, b, 0));
    return aroundMultiple(QUARTER_PI, Angle.HALF_PI_MIDDLE / 2, ratio);
  }

  /** constant + constantTail + atan(t) for |t| up to tan(pi/8). */
  private static DoubleDouble aroundMultiple(double constant, double constantTail, DoubleDouble t) {
    double z = t.head() * t.head();
    double correction = Math.fma(-t.head() * z, tangentSeries(z), t.tail() - t.tail() * z);
    return DoubleDouble.of(constant, constantTail, t.head(), correction);
  }

  /** acos(x) for x from 1/2 to 1: twice the arc sine of a root that is at most 1/2. */
  private static DoubleDouble belowOne(double x) {
    double square = (1 - x) / 2;
    double root = Math.sqrt(square);
    double rootTail = root == 0 ? 0 : Math.fma(-root, root, square) / (2 * root);
    return new DoubleDouble(2 * root, 2 * Math.fma(root * square, sineSeries(square), rootTail));
  }

  /** asin(x) - x. */
  private static double sineTail(double x) {
    double z = x * x;
    return x * z * sineSeries(z);
  }

  /** (1 - atan(t) / t) / z for z = t^2 up to tan(pi/8)^2. */
  private static double tangentSeries(double z) {
    double p = 0x1.2a97e071ccb15p-6;
    p = Math.fma(p, z, -0x1.3a55650b71e8fp-5);
    p = Math.fma(p, z, 0x1.9dddfb37a5c1cp-5);
    p = Math.fma(p, z, -0x1.df4e89ae9115fp-5);
    p = Math.fma(p, z, 0x1.10f06144cfe6cp-4);
    p = Math.fma(p, z, -0x1.3b118a6a306dep-4);
    p = Math.fma(p, z, 0x1.745cffcbaa995p-4);
    p = Math.fma(p, z, -0x1.c71c7129fe373p-4);
    p = Math.fma(p, z, 0x1.249249236f79fp-3);
    p = Math.fma(p, z, -0x1.9999999997b83p-3);
    return Math.fma(p, z, 0x1.555555555554fp-2);
  }

  /** (asin(x) / x - 1) / z for z = x^2 up to 1/4. */
  private static double sineSeries(double z) {
    double p = 0x1.0580546435b7cp-5;
    p = Math.fma(p, z, -0x1.44afb1b6ec2d2p-6);
    p = Math.fma(p, z, 0x1.554e16c68cd0ap-6);
    p = Math.fma(p, z, 0x1.0bbe390a69141p-8);
    p = Math.fma(p, z, 0x1.5dc4f101159b6p-7);
    p = Math.fma(p, z, 0x1.762df06db49c0p-7);
    p = Math.fma(p, z, 0x1.ca0986c621f7dp-7);
    p = Math.fma(p, z, 0x1.1c4aedfc92ceap-6);
    p = Math.fma(p, z, 0x1.6e8bcf80d0279p-6);
    p = Math.fma(p, z, 0x1.f1c71b2eed0e7p-6);
    p = Math.fma(p, z, 0x1.6db6db7045d6ap-5);
    p = Math.fma(p, z, 0x1.3333333330d94p-4);
    return Math.fma(p, z, 0x1.555555555555ep-3);
  }
}
