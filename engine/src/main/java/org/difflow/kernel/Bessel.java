package org.difflow.kernel;

/**
 * The modified Bessel function of the first kind by its power series (DLMF 10.25.2), whose terms
 * are all positive for orders above -1: it needs about x/2 terms and loses no digits.
 */
final class Bessel {
  /** Where (x/2)^n / Gamma(n+1) has a value without a logarithm. */
  private static final double LARGEST_DIRECT_ORDER = 100;

  /** Beyond it the function is infinite for every order that is not huge too. */
  private static final double LARGEST_ARGUMENT = 2_000;

  private static final double EPSILON = 0x1p-55;

  private Bessel() {}

  static double value(double order, double x) {
    if (order == Math.rint(order)) {
      double value = ofPositive(Math.abs(order), Math.abs(x));
      return x < 0 && order % 2 != 0 ? -value : value;
    }
    return x < 0 ? Double.NaN : ofPositive(order, x);
  }

  private static double ofPositive(double order, double x) {
    if (x == 0) {
      return order == 0 ? 1 : order > 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    if (!(x <= LARGEST_ARGUMENT)) {
      return Double.isNaN(x + order) ? Double.NaN : large(order, x);
    }
    double sum = series(order, x * x / 4);
    return order < LARGEST_DIRECT_ORDER && Double.isFinite(sum)
        ? Elementary.pow(x / 2, order) / Special.gamma(order + 1) * sum
        : Elementary.exp(
            order * Elementary.log(x / 2) - Special.loggamma(order + 1) + Elementary.log(sum));
  }

  /** Above I_n(x) >= e^x sqrt(2 pi x)^-1 e^(-n^2/x) / 2 the largest double is passed soon. */
  private static double large(double order, double x) {
    return order * order / x + Elementary.log(x) < x - 720 ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  private static double series(double order, double square) {
    double term = 1;
    double sum = 1;
    double divisor;
    int k = 0;
    do {
      k++;
      divisor = k * (k + order);
      term *= square / divisor;
      sum += term;
    } while (divisor < square || Math.abs(term) > EPSILON * Math.abs(sum));
    return sum;
  }
}
