package org.difflow.proof;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The two means and the three covariances of points in the plane: m_x, m_y, c_xx, c_xy, c_yy. Each
 * is the mean of a function of the point, and so has the standard error of a mean.
 */
record Moments(double[] values, double[] standardErrors) {
  static Moments of(List<double[]> points) {
    double x = mean(points, p -> p[0]);
    double y = mean(points, p -> p[1]);
    List<ToDoubleFunction<double[]>> parts =
        List.of(
            p -> p[0],
            p -> p[1],
            p -> (p[0] - x) * (p[0] - x),
            p -> (p[0] - x) * (p[1] - y),
            p -> (p[1] - y) * (p[1] - y));
    return new Moments(
        parts.stream().mapToDouble(part -> mean(points, part)).toArray(),
        parts.stream().mapToDouble(part -> standardError(points, part)).toArray());
  }

  private static double mean(List<double[]> points, ToDoubleFunction<double[]> part) {
    return points.stream().mapToDouble(part).average().orElseThrow();
  }

  private static double standardError(List<double[]> points, ToDoubleFunction<double[]> part) {
    double mean = mean(points, part);
    double variance = mean(points, p -> Math.pow(part.applyAsDouble(p) - mean, 2));
    return Math.sqrt(variance / points.size());
  }

  /** The moments of the marginal at {@code time} of weighted points. */
  static double[] exact(Schedule schedule, double[][] points, double[] weights, double time) {
    double mu = schedule.mu().applyAsDouble(time);
    double variance = Math.pow(schedule.sigma().applyAsDouble(time), 2);
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < points.length; i++) {
      x += weights[i] * points[i][0];
      y += weights[i] * points[i][1];
      xx += weights[i] * points[i][0] * points[i][0];
      xy += weights[i] * points[i][0] * points[i][1];
      yy += weights[i] * points[i][1] * points[i][1];
    }
    return new double[] {
      mu * x,
      mu * y,
      mu * mu * (xx - x * x) + variance,
      mu * mu * (xy - x * y),
      mu * mu * (yy - y * y) + variance
    };
  }

  double value(int index) {
    return values[index];
  }

  double standardError(int index) {
    return standardErrors[index];
  }
}
