package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.path.RadialField;
import org.difflow.path.RadialField.Quantity;

/**
 * One row x and its time as the data points p_1..p_M see it: the distances |x - p_j| and the
 * posterior weights, in proportion to w_j phi(|x - p_j|, t).
 */
final class Neighbourhood {
  private final Points data;
  private final RadialField law;
  private final double[] x;
  private final double time;
  private final double[] distances;
  private final double[] weights;

  /** The posterior of {@code x}; E0633, E0634 and E0640 where it has none. */
  Neighbourhood(Points data, RadialField law, double[] x, double time) {
    this.data = data;
    this.law = law;
    this.x = x;
    this.time = time;
    this.distances = distances();
    this.weights = posterior();
  }

  private double[] distances() {
    double[] result = new double[data.count()];
    for (int point = 0; point < result.length; point++) {
      double sum = 0;
      for (int column = 0; column < x.length; column++) {
        double difference = offset(point, column);
        sum = Math.fma(difference, difference, sum);
      }
      result[point] = Math.sqrt(sum);
    }
    return result;
  }

  private double offset(int point, int column) {
    return x[column] - data.points().get(point, column);
  }

  private double[] posterior() {
    double[] result = logarithms(Quantity.LOG_SHAPE);
    double largest = largest(result);
    double total = 0;
    for (int point = 0; point < result.length; point++) {
      result[point] = Elementary.exp(result[point] - largest);
      total += result[point];
    }
    for (int point = 0; point < result.length; point++) {
      result[point] /= total;
    }
    return result;
  }

  private double[] logarithms(Quantity quantity) {
    double[] result = law.values(quantity, distances, time);
    for (int point = 0; point < result.length; point++) {
      result[point] += Elementary.log(data.weight(point));
    }
    return result;
  }

  private double largest(double[] logarithms) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int point = 0; point < logarithms.length; point++) {
      requireNumber(logarithms[point], point);
      largest = Math.max(largest, logarithms[point]);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      throw new Fault(
          "E0634",
          "x lies too far from all data points for any weight at time " + Decimals.shortest(time),
          "ask further from the data end: the law is wider there");
    }
    return largest;
  }

  private void requireNumber(double logarithm, int point) {
    if (Double.isNaN(logarithm) || logarithm == Double.POSITIVE_INFINITY) {
      throw new Fault(
          "E0640",
          "the density around data point %d has no finite value at the distance %s and the time %s"
              .formatted(point, Decimals.shortest(distances[point]), Decimals.shortest(time)),
          "ask a little beside the data point, or at a time inside the range");
    }
  }

  /** The posterior weights of the data points. */
  double[] weights() {
    return weights;
  }

  /** log p(x), by the largest term first so that nothing overflows. */
  double logDensity() {
    double[] terms = logarithms(Quantity.LOG_DENSITY);
    double largest = largest(terms);
    double total = 0;
    for (double term : terms) {
      total += Elementary.exp(term - largest);
    }
    return largest + Elementary.log(total);
  }

  /** The posterior mean of {@code rate(|x - p_j|)*(x - p_j)}. */
  double[] mean(Quantity rate) {
    double[] rates = law.values(rate, distances, time);
    double[] result = new double[x.length];
    for (int point = 0; point < rates.length; point++) {
      if (weights[point] > 0) {
        add(result, point, weights[point] * rates[point]);
      }
    }
    return result;
  }

  private void add(double[] sum, int point, double factor) {
    for (int column = 0; column < sum.length; column++) {
      sum[column] = Math.fma(factor, offset(point, column), sum[column]);
    }
  }

  /** E[x0 | x], as x minus the mean offset. */
  double[] meanPoint() {
    double[] result = x.clone();
    for (int point = 0; point < weights.length; point++) {
      add(result, point, -weights[point]);
    }
    return result;
  }

  /**
   * The divergence of the mean velocity v: {@code E[div v_j + v_j.s_j] - v.s}, with v_j and s_j the
   * velocity and score around point j and s the mean of the s_j.
   */
  double divergence() {
    double[] own = law.values(Quantity.DIVERGENCE, distances, time);
    double[] rates = law.values(Quantity.RATE, distances, time);
    double[] slopes = law.values(Quantity.SCORE_RATE, distances, time);
    double sum = -dot(mean(Quantity.RATE), mean(Quantity.SCORE_RATE));
    for (int point = 0; point < own.length; point++) {
      if (weights[point] > 0) {
        double square = distances[point] * distances[point];
        sum =
            Math.fma(
                weights[point], Math.fma(rates[point] * slopes[point], square, own[point]), sum);
      }
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int column = 0; column < a.length; column++) {
      sum = Math.fma(a[column], b[column], sum);
    }
    return sum;
  }
}
