package org.difflow.verify;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;

/**
 * The continuity equation by central differences in two dimensions, from mu(t), sigma(t) and the
 * values of a velocity alone: an oracle that shares no symbolic step with the verifier.
 */
final class ContinuityByDifferences {
  private static final double STEP = 1e-4;
  private static final double[] DATA = {0.4, -0.9};
  private static final double[] NOISE = {0.7, -1.3};

  private final ConditionalPath path;
  private final Formula velocity;

  ContinuityByDifferences(ConditionalPath path, Formula velocity) {
    this.path = path;
    this.velocity = velocity;
  }

  /** |dp/dt + div(p v)|/p relative to the size of its terms, at one typical point. */
  double residual(double time) {
    Coefficients at = path.coefficients(time);
    double[] x = new double[2];
    for (int i = 0; i < 2; i++) {
      x[i] = at.mu() * DATA[i] + at.sigma() * NOISE[i];
    }
    double change = (logDensity(x, time + STEP) - logDensity(x, time - STEP)) / (2 * STEP);
    double sum = change;
    double size = Math.abs(change);
    for (int i = 0; i < 2; i++) {
      double flux = flux(x, time, i, at.sigma() * STEP);
      sum += flux;
      size += Math.abs(flux);
    }
    return Math.abs(sum) / size;
  }

  /** d(p v_i)/dx_i / p. */
  private double flux(double[] x, double time, int i, double step) {
    double[] ahead = x.clone();
    double[] behind = x.clone();
    ahead[i] += step;
    behind[i] -= step;
    double here = logDensity(x, time);
    double above = Math.exp(logDensity(ahead, time) - here) * velocity(ahead, time, i);
    double below = Math.exp(logDensity(behind, time) - here) * velocity(behind, time, i);
    return (above - below) / (2 * step);
  }

  private double velocity(double[] x, double time, int i) {
    Matrix point = Matrix.rowVector(x);
    Matrix data = Matrix.rowVector(DATA);
    return path.evaluate(velocity, List.of(point, Matrix.scalar(time), data)).get(0, i);
  }

  private double logDensity(double[] x, double time) {
    Coefficients at = path.coefficients(time);
    double square = 0;
    for (int i = 0; i < 2; i++) {
      double offset = (x[i] - at.mu() * DATA[i]) / at.sigma();
      square += offset * offset;
    }
    return -Math.log(2 * Math.PI * at.sigma() * at.sigma()) - square / 2;
  }
}
