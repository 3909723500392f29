package org.difflow.distribution;

import java.util.function.DoubleUnaryOperator;
import org.difflow.kernel.Elementary;

/**
 * Where an increasing function crosses zero, by Chandrupatla's method (1997): inverse quadratic
 * interpolation where three points allow it, else bisection, so that the bracket always shrinks.
 */
final class Inversion {
  /** More halvings than any two doubles are apart. */
  private static final int MOST_STEPS = 2200;

  private final DoubleUnaryOperator function;
  private final double unit;
  private double newest;
  private double opposite;
  private double previous;
  private double atNewest;
  private double atOpposite;
  private double atPrevious;

  private Inversion(DoubleUnaryOperator function, double below, double above, double unit) {
    this.function = function;
    this.unit = unit;
    this.newest = above;
    this.opposite = below;
    this.atNewest = function.applyAsDouble(above);
    this.atOpposite = function.applyAsDouble(below);
  }

  /**
   * The radius with psi(r) = p and 1 - psi(r) = q, q being 1 - p. The smaller of the two is met, by
   * its logarithm: it decides how far out the radius is.
   */
  static double radius(Radius law, double p, double q) {
    if (!(p > 0)) {
      return 0;
    }
    if (!(q > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    return p <= q
        ? positive(r -> Elementary.log(law.cdf(r)) - Elementary.log(p))
        : positive(r -> Elementary.log(q) - Elementary.log(law.tail(r)));
  }

  /**
   * The crossing of an increasing function of the positive numbers, sought over their logarithm.
   */
  private static double positive(DoubleUnaryOperator function) {
    DoubleUnaryOperator overLogarithm = s -> function.applyAsDouble(Elementary.exp(s));
    double reach = 1;
    while (overLogarithm.applyAsDouble(-reach) >= 0 || overLogarithm.applyAsDouble(reach) < 0) {
      reach *= 2;
      if (Double.isInfinite(Elementary.exp(reach))) {
        return overLogarithm.applyAsDouble(0) < 0 ? Double.POSITIVE_INFINITY : 0;
      }
    }
    return Elementary.exp(new Inversion(overLogarithm, -reach, reach, 1).run());
  }

  /** The crossing between {@code below}, where the function is negative, and {@code above}. */
  static double between(DoubleUnaryOperator function, double below, double above) {
    return new Inversion(function, below, above, 0).run();
  }

  private double run() {
    double share = 0.5;
    for (int step = 0; step < MOST_STEPS && atNewest != 0 && !isClosed(); step++) {
      move(newest + share * (opposite - newest));
      share = share();
    }
    return Math.abs(atNewest) < Math.abs(atOpposite) ? newest : opposite;
  }

  private boolean isClosed() {
    return Math.abs(newest - opposite) <= tolerance();
  }

  private double tolerance() {
    return 2 * Math.ulp(Math.max(unit, Math.max(Math.abs(newest), Math.abs(opposite))));
  }

  private void move(double to) {
    double value = function.applyAsDouble(to);
    if ((value < 0) == (atNewest < 0)) {
      previous = newest;
      atPrevious = atNewest;
    } else {
      previous = opposite;
      atPrevious = atOpposite;
      opposite = newest;
      atOpposite = atNewest;
    }
    newest = to;
    atNewest = value;
  }

  /** How far to go from the newest point towards the opposite one. */
  private double share() {
    double place = (newest - opposite) / (previous - opposite);
    double height = (atNewest - atOpposite) / (atPrevious - atOpposite);
    boolean smooth = height * height < place && (1 - height) * (1 - height) < 1 - place;
    double least = Math.min(0.5, tolerance() / 2 / Math.abs(opposite - newest));
    return Math.clamp(smooth ? interpolated() : 0.5, least, 1 - least);
  }

  /** The zero of the parabola through the three points, the function being the abscissa. */
  private double interpolated() {
    double ratio = (previous - newest) / (opposite - newest);
    double first = atNewest / (atOpposite - atNewest) * atPrevious / (atOpposite - atPrevious);
    double second = atNewest / (atPrevious - atNewest) * atOpposite / (atPrevious - atOpposite);
    return first + ratio * second;
  }
}
