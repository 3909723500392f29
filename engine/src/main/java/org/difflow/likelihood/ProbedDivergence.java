package org.difflow.likelihood;

import org.difflow.data.Matrix;
import org.difflow.model.MarginalModel;
import org.difflow.noise.Noise;
import org.difflow.noise.NoiseUse;

/**
 * Hutchinson's estimates of a divergence: E[e . J e] is the trace of J for any e with covariance I.
 * The coordinates of a probe e are 1 or -1, each as likely, which has the least variance; a probe
 * is kept along the whole way of a point. Source: Hutchinson (1990); Grathwohl et al., FFJORD
 * (2019).
 *
 * <p>J e is a central difference along e of order 4, from the field at x + s*h*e, s = -2, -1, 1, 2.
 * That of order 2 from the inner pair is off by more, so their distance bounds the error.
 *
 * @param probes one per row
 */
record ProbedDivergence(MarginalModel model, Matrix probes) implements Divergence {
  /** The places of the differences, in parts of h, and their weights: (8*D(1) - D(2))/12. */
  private static final double[] PLACES = {-2, -1, 1, 2};

  private static final double[] WEIGHTS = {1 / 12.0, -8 / 12.0, 8 / 12.0, -1 / 12.0};

  /** h in parts of the width of the law of x given x0: h^4 then is near the rounding of doubles. */
  private static final double STEP = 1e-3;

  /** {@code count} probes in {@code dimension} dimensions for one point, the {@code sample}-th. */
  static ProbedDivergence of(
      MarginalModel model, int dimension, int count, long seed, long sample) {
    Matrix probes = Matrix.zeros(count, dimension);
    double[] values = probes.values();
    for (int turn = 0; turn < count; turn++) {
      Noise.uniforms(seed, sample, 0, NoiseUse.PROBES, turn, values, turn * dimension, dimension);
    }
    for (int index = 0; index < values.length; index++) {
      values[index] = values[index] < 0.5 ? -1 : 1;
    }
    return new ProbedDivergence(model, probes);
  }

  @Override
  public int estimates() {
    return probes.rows();
  }

  @Override
  public int evaluations() {
    return 1 + PLACES.length * estimates();
  }

  @Override
  public void rates(Matrix x, double time, double[] rates) {
    double h = STEP * model.width(time);
    Matrix velocity = model.velocity(around(x, h), time);
    int d = x.columns();
    System.arraycopy(velocity.values(), 0, rates, 0, d);
    rates[d + estimates()] = 0;
    for (int probe = 0; probe < estimates(); probe++) {
      double fine = 0;
      double coarse = 0;
      for (int place = 0; place < PLACES.length; place++) {
        double along = along(velocity, probe, place) / h;
        fine = Math.fma(WEIGHTS[place], along, fine);
        coarse += Math.abs(PLACES[place]) == 1 ? PLACES[place] / 2 * along : 0;
      }
      rates[d + probe] = fine;
      rates[d + estimates()] += Math.abs(fine - coarse) / estimates();
    }
  }

  /** x, and below it all points that the differences of all probes need. */
  private Matrix around(Matrix x, double h) {
    Matrix points = Matrix.zeros(evaluations(), x.columns());
    System.arraycopy(x.values(), 0, points.values(), 0, x.columns());
    for (int probe = 0; probe < estimates(); probe++) {
      for (int place = 0; place < PLACES.length; place++) {
        for (int k = 0; k < x.columns(); k++) {
          points.values()[row(probe, place) * x.columns() + k] =
              Math.fma(PLACES[place] * h, probes.get(probe, k), x.get(0, k));
        }
      }
    }
    return points;
  }

  private static int row(int probe, int place) {
    return 1 + probe * PLACES.length + place;
  }

  private double along(Matrix velocity, int probe, int place) {
    double sum = 0;
    for (int k = 0; k < velocity.columns(); k++) {
      sum = Math.fma(probes.get(probe, k), velocity.get(row(probe, place), k), sum);
    }
    return sum;
  }
}
