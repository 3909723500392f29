package org.difflow.kernel;

/**
 * Ei(x). With the root r = 0.3725... of Ei, Ei(x) is log(x/r) plus the sum of (x^k - r^k)/(k k!)
 * for x > 0 (DLMF 6.6.2): near the root each difference is (x - r) times a sum of positive numbers.
 * Far out the asymptotic series DLMF 6.12.2, for x < -1 the continued fraction DLMF 6.9.1.
 */
final class ExponentialIntegral {
  private static final double EULER = 0.57721566490153286061;

  /** The root of Ei, in two doubles. */
  private static final double ROOT = 0.3725074107813666;

  private static final double ROOT_REST = 1.3140183414386e-17;

  /** Here the root cancels less than two bits of the power series. */
  private static final double NEAR_ROOT = 0.9;

  /** Beyond it the smallest term of the asymptotic series is below an ulp. */
  private static final double FAR = 40;

  private static final double EPSILON = 0x1p-56;

  private ExponentialIntegral() {}

  static double value(double x) {
    if (x > FAR) {
      return growth(x) * asymptotic(x);
    }
    if (x > 0) {
      return x < NEAR_ROOT ? nearRoot(x) : EULER + Elementary.log(x) + series(x);
    }
    if (x < -1) {
      return -Elementary.exp(x) * fraction(-x);
    }
    return x < 0
        ? EULER + Elementary.log(-x) + series(x)
        : x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
  }

  /** e^x/x, whose exponential may overflow where the quotient does not. */
  private static double growth(double x) {
    double half = Elementary.exp(x / 2);
    return half / x * half;
  }

  /** 1 + 1!/x + 2!/x^2 + ... */
  private static double asymptotic(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < FAR && term > EPSILON; k++) {
      term *= k / x;
      sum += term;
    }
    return sum;
  }

  private static double series(double x) {
    double power = x;
    double sum = x;
    for (int k = 2; Math.abs(power) > EPSILON * Math.abs(sum); k++) {
      power *= x / k;
      sum += power / k;
    }
    return sum;
  }

  /** With s_k = x^(k-1) + x^(k-2) r + ... + r^(k-1) = x s_(k-1) + r^(k-1). */
  private static double nearRoot(double x) {
    double difference = x - ROOT - ROOT_REST;
    double power = 1;
    double quotients = 1;
    double factorial = 1;
    double sum = 1;
    for (int k = 2; quotients > EPSILON * sum * factorial; k++) {
      power *= ROOT;
      quotients = x * quotients + power;
      factorial *= k;
      sum += quotients / (k * factorial);
    }
    return Elementary.log1p(difference / ROOT) + difference * sum;
  }

  /** e^x E1(x) = 1/(x + 1 - 1/(x + 3 - 4/(x + 5 - 9/(x + 7 - ...)))), by Lentz's method. */
  private static double fraction(double x) {
    double b = x + 1;
    double c = Double.POSITIVE_INFINITY;
    double d = 1 / b;
    double value = d;
    double change = 0;
    for (int k = 1; Math.abs(change - 1) > 0x1p-52; k++) {
      double numerator = -(double) k * k;
      b += 2;
      d = 1 / (b + numerator * d);
      c = b + numerator / c;
      change = c * d;
      value *= change;
    }
    return value;
  }
}
