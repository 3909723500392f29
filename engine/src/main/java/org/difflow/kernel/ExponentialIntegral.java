package org.difflow.kernel;

/**
 * Ei(x). With the root r = 0.3725... of Ei, Ei(x) is log(x/r) plus the sum of (x^k - r^k)/(k k!)
 * for x > 0 (DLMF 6.6.2): near the root each difference is (x - r) times a sum of positive numbers.
 * Far out the asymptotic series DLMF 6.12.2, left of the logarithm at 0 the continued fraction DLMF
 * 6.9.1, around it the power series DLMF 6.6.2 itself.
 */
final class ExponentialIntegral {
  private static final double EULER = 0.57721566490153286061;

  /** The root of Ei, in two doubles. */
  private static final double ROOT = 0.3725074107813666;

  private static final double ROOT_REST = 1.3140183414386e-17;

  /** Up to here on both sides of 0 the logarithm outweighs the rest of the power series. */
  private static final double NEAR = 0.2;

  /** From here on the root cancels less than two bits of the power series. */
  private static final double PAST_ROOT = 0.9;

  /** Beyond it the smallest term of the asymptotic series is below an ulp. */
  private static final double FAR = 40;

  private static final double EPSILON = 0x1p-56;

  private ExponentialIntegral() {}

  static double value(double x) {
    if (Double.isInfinite(x)) {
      return Math.max(x, 0);
    }
    if (x > FAR) {
      return growth(x) * asymptotic(x);
    }
    if (x < -NEAR) {
      return -Elementary.exp(x) * fraction(-x);
    }
    return x > NEAR && x < PAST_ROOT
        ? nearRoot(x)
        : EULER + Elementary.log(Math.abs(x)) + series(x);
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

  /**
   * e^x E1(x) = 1/(x + 1 - 1/(x + 3 - 4/(x + 5 - 9/(x + 7 - ...)))), from its end on: so the errors
   * shrink. What is left after n terms is about e^(-4 sqrt(n x)), less than an ulp for n x = 90.
   */
  private static double fraction(double x) {
    int terms = 5 + (int) (90 / x);
    double value = x + 1 + 2 * terms;
    for (int k = terms; k > 0; k--) {
      value = x + 2 * k - 1 - (double) k * k / value;
    }
    return 1 / value;
  }
}
