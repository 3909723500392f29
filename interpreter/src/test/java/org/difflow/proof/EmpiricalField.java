package org.difflow.proof;

import java.util.Arrays;

/**
 * The marginal velocity of weighted points under a Gaussian path, straight from its definition:
 * v(x, t) = sum_i p_i [sigma'/sigma (x - mu x_i) + mu' x_i], where p_i is proportional to w_i
 * exp(-|x - mu x_i|^2/(2 sigma^2)).
 */
record EmpiricalField(Schedule schedule, double[][] points, double[] weights) {
  /** Points of equal weight. */
  static EmpiricalField of(Schedule schedule, double[][] points) {
    double[] weights = new double[points.length];
    Arrays.fill(weights, 1.0 / points.length);
    return new EmpiricalField(schedule, points, weights);
  }

  double[] velocity(double[] x, double t) {
    double mu = schedule.mu().applyAsDouble(t);
    double muRate = schedule.muRate().applyAsDouble(t);
    double sigma = schedule.sigma().applyAsDouble(t);
    double growth = schedule.sigmaRate().applyAsDouble(t) / sigma;
    double[] posterior = posterior(x, mu, sigma);
    double[] velocity = new double[x.length];
    for (int i = 0; i < points.length; i++) {
      for (int k = 0; k < x.length; k++) {
        double centred = x[k] - mu * points[i][k];
        velocity[k] += posterior[i] * (growth * centred + muRate * points[i][k]);
      }
    }
    return velocity;
  }

  private double[] posterior(double[] x, double mu, double sigma) {
    double[] logs = new double[points.length];
    Arrays.setAll(
        logs, i -> Math.log(weights[i]) - squaredDistance(x, mu, points[i]) / (2 * sigma * sigma));
    double largest = Arrays.stream(logs).max().orElseThrow();
    double[] ratios = Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray();
    double total = Arrays.stream(ratios).sum();
    return Arrays.stream(ratios).map(ratio -> ratio / total).toArray();
  }

  private static double squaredDistance(double[] x, double mu, double[] point) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      double difference = x[k] - mu * point[k];
      sum += difference * difference;
    }
    return sum;
  }
}
