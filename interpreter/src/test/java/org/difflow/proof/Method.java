package org.difflow.proof;

import java.util.Arrays;

/** The textbook methods for dx/dt = v(x, t), written once more for comparison. */
enum Method {
  EULER("euler", 1) {
    @Override
    double[] step(EmpiricalField v, double[] x, double s, double t) {
      return move(x, t - s, v.velocity(x, s));
    }
  },
  HEUN("heun", 2) {
    @Override
    double[] step(EmpiricalField v, double[] x, double s, double t) {
      double[] first = v.velocity(x, s);
      double[] second = v.velocity(move(x, t - s, first), t);
      return move(move(x, (t - s) / 2, first), (t - s) / 2, second);
    }
  },
  RK4("rk4", 4) {
    @Override
    double[] step(EmpiricalField v, double[] x, double s, double t) {
      double h = t - s;
      double[] a = v.velocity(x, s);
      double[] b = v.velocity(move(x, h / 2, a), s + h / 2);
      double[] c = v.velocity(move(x, h / 2, b), s + h / 2);
      double[] d = v.velocity(move(x, h, c), t);
      return move(move(move(move(x, h / 6, a), h / 3, b), h / 3, c), h / 6, d);
    }
  };

  private final String sampler;
  private final int evaluations;

  Method(String sampler, int evaluations) {
    this.sampler = sampler;
    this.evaluations = evaluations;
  }

  /** The sampler of the standard library that should do the same. */
  String sampler() {
    return sampler;
  }

  /** Field evaluations per step. */
  int evaluations() {
    return evaluations;
  }

  /** One step from time {@code s} to time {@code t}. */
  abstract double[] step(EmpiricalField v, double[] x, double s, double t);

  /** The states at all times of the grid. */
  double[][] trajectory(EmpiricalField v, double[] start, double[] times) {
    double[][] states = new double[times.length][];
    states[0] = start;
    for (int k = 1; k < times.length; k++) {
      states[k] = step(v, states[k - 1], times[k - 1], times[k]);
    }
    return states;
  }

  static double[] move(double[] x, double h, double[] v) {
    double[] moved = new double[x.length];
    Arrays.setAll(moved, k -> x[k] + h * v[k]);
    return moved;
  }
}
