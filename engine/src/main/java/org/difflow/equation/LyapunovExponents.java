package org.difflow.equation;

import java.util.Arrays;

/**
 * The mean rates at which small displacements from a solution grow or shrink: the first is that of
 * almost all displacements, the first two together that of areas, and all of them that of volumes,
 * the mean of div f. The displacements are made orthogonal again after every step, and what their
 * lengths have become counts (Benettin, Galgani, Giorgilli, Strelcyn, 1980).
 */
public final class LyapunovExponents {
  private final int d;
  private final double[] logLengths;

  private LyapunovExponents(int d) {
    this.d = d;
    this.logLengths = new double[d];
  }

  /**
   * The exponents along the solution of a problem, as many as a state has numbers. They tend to
   * their limits like 1/(t1 - t0) or more slowly.
   */
  public static double[] of(InitialValue problem, RungeKutta method, int steps) {
    LyapunovExponents exponents = new LyapunovExponents(problem.x0().length);
    double[] state = Tangent.start(problem.x0());
    double h = (problem.t1() - problem.t0()) / steps;
    for (int n = 0; n < steps; n++) {
      double t = problem.t0() + n * h;
      Field tangent = new Tangent(problem.field());
      state =
          new InitialValue(tangent, state, t, t + h, problem.checkpoint())
              .solve(method, 1)
              .finish();
      exponents.orthogonalise(state);
    }
    return Arrays.stream(exponents.logLengths)
        .map(sum -> sum / Math.abs(problem.t1() - problem.t0()))
        .toArray();
  }

  /** Gram-Schmidt, the displacements in their order. */
  private void orthogonalise(double[] state) {
    for (int row = 1; row <= d; row++) {
      for (int earlier = 1; earlier < row; earlier++) {
        add(state, row, earlier, -product(state, row, earlier));
      }
      double length = Math.sqrt(product(state, row, row));
      logLengths[row - 1] += Math.log(length);
      for (int i = 0; i < d; i++) {
        state[row * d + i] /= length;
      }
    }
  }

  private double product(double[] state, int row, int other) {
    double sum = 0;
    for (int i = 0; i < d; i++) {
      sum += state[row * d + i] * state[other * d + i];
    }
    return sum;
  }

  private void add(double[] state, int row, int other, double factor) {
    for (int i = 0; i < d; i++) {
      state[row * d + i] += factor * state[other * d + i];
    }
  }
}
