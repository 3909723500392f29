package org.difflow.transport;

import org.difflow.analysis.Way;
import org.difflow.data.Decimals;
import org.difflow.distribution.Univariate;
import org.difflow.fault.Fault;

/**
 * The increasing map on the line that moves one law to another, T(x) = G^(-1)(F(x)), F and G their
 * cumulative distributions. It is optimal for every power of the distance from 1 on. Source: F.
 * Santambrogio, "Optimal Transport for Applied Mathematicians" (2015), section 2.1.
 *
 * @param first a law without point masses, which no map can split
 */
public record LineMap(Univariate first, Univariate second) {

  /**
   * T(x), from the nearer end. Outside the first law T goes on as at its end.
   *
   * @throws Fault E0746 so far out that F(x) is no longer told from 0 or 1
   */
  public double of(double x) {
    double below = first.cdf(x);
    double result = below <= 0.5 ? second.quantile(below) : second.upperQuantile(first.tail(x));
    if (!Double.isFinite(result)) {
      throw new Fault(
          "E0746",
          "%s lies so far out that its share of the first law is not told from 0 or 1"
              .formatted(Decimals.shortest(x)),
          "the map is known where cdf(x) is a double between 0 and 1");
    }
    return result;
  }

  /**
   * The quantile p of the law at time t of points that move along straight lines from x to T(x).
   *
   * @throws Fault E0742 for a time outside [0, 1]
   */
  public double quantile(double p, double t) {
    Way.time(t);
    return (1 - t) * first.quantile(p) + t * second.quantile(p);
  }
}
