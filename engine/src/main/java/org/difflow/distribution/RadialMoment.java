package org.difflow.distribution;

import org.difflow.kernel.Elementary;

/**
 * E[r^k] = k times the integral of r^(k-1)*(1 - psi) over all radii, by the trapezoidal rule in s =
 * log(r/median), on which it converges faster than any power of the step. The step is halved until
 * the sum settles.
 */
final class RadialMoment {
  /** A sum has settled once a halving moves it by less than this part. */
  private static final double SETTLED = 1e-10;

  private static final int MOST_HALVINGS = 12;

  /** What is negligible beside the sum. */
  private static final double NEGLIGIBLE = 1e-18;

  /** Beyond this logarithm of the radius a tail that still counts does not converge. */
  private static final double FARTHEST = 300;

  private final Radius law;
  private final int power;
  private final double median;

  private RadialMoment(Radius law, int power) {
    this.law = law;
    this.power = power;
    this.median = law.quantile(0.5);
  }

  /** E[r^power], infinite where the integral does not converge. */
  static double of(Radius law, int power) {
    return new RadialMoment(law, power).value();
  }

  private double value() {
    double step = 0.5;
    double sum = step * (term(0) + tail(step, step));
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      double finer = sum / 2 + step / 2 * tail(step / 2, step);
      if (Double.isInfinite(finer) || Math.abs(finer - sum) <= SETTLED * finer) {
        return finer * power * scale();
      }
      sum = finer;
      step /= 2;
    }
    throw RadialRange.unsettled(law.toString(), power);
  }

  private double scale() {
    return power == 1 ? median : median * median;
  }

  /** The terms at plus and minus {@code first}, {@code first + stride} and so on. */
  private double tail(double first, double stride) {
    return side(first, stride) + side(-first, -stride);
  }

  private double side(double first, double stride) {
    double sum = 0;
    for (double s = first; Math.abs(s) < FARTHEST; s += stride) {
      double term = term(s);
      sum += term;
      if (term <= NEGLIGIBLE * sum) {
        return sum;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  private double term(double s) {
    return Elementary.exp(power * s) * law.tail(median * Elementary.exp(s));
  }
}
