package org.difflow.equation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.ejml.simple.SimpleMatrix;

/**
 * dx/dt = f(x, t) with conditions r(x(t0), x(t1)) = 0 at both ends (S0-53), by shooting (S0-78):
 * the start is moved by Newton's method until the solution from there meets the conditions. An
 * equation y'' = f(y, y', t) is one of the state (y, y').
 *
 * @param conditions r, as many numbers as a state has
 * @param guess where to start the search for x(t0); where there are several solutions it decides
 */
public record Shooting(
    Field field,
    BinaryOperator<double[]> conditions,
    double[] guess,
    double t0,
    double t1,
    Runnable checkpoint) {
  /** Beyond it the conditions say nothing of a start that survives the error of the steps. */
  private static final double LARGEST_CONDITION = 1e7;

  /**
   * The solution from the start that is found.
   *
   * @throws Fault E0595 if none is; E0596 where the conditions do not determine it
   */
  public Solution solve(RungeKutta method, int steps) {
    Newton newton = new Newton(x -> missOrNan(x, method, steps), x -> slopes(x, method, steps));
    Optional<double[]> start = newton.from(guess);
    double[] near = start.orElse(guess);
    if (isUndetermined(slopes(near, method, steps))) {
      throw new Fault(
          "E0596",
          "the conditions at both ends do not determine a solution: near the start %s they hardly change"
              .formatted(Decimals.significant(near, 6)),
          "there may be none, or a family of them");
    }
    return from(start.orElseThrow(this::notFound)).solve(method, steps);
  }

  private Fault notFound() {
    return new Fault(
        "E0595",
        "no solution that meets the conditions was found from the guess "
            + Decimals.significant(guess, 6),
        "try another guess; there may be no solution");
  }

  private InitialValue from(double[] start) {
    return new InitialValue(field, start, t0, t1, checkpoint);
  }

  private double[] miss(double[] start, RungeKutta method, int steps) {
    return conditions.apply(start, from(start).solve(method, steps).finish());
  }

  /** A start whose solution leaves the numbers is no better than any other. */
  private double[] missOrNan(double[] start, RungeKutta method, int steps) {
    try {
      return miss(start, method, steps);
    } catch (Fault fault) {
      if (!fault.code().equals("E0750")) {
        throw fault;
      }
      double[] unknown = new double[start.length];
      Arrays.fill(unknown, Double.NaN);
      return unknown;
    }
  }

  /** How the conditions depend on the start, by central differences. */
  private Matrix slopes(double[] start, RungeKutta method, int steps) {
    int d = start.length;
    Matrix slopes = Matrix.zeros(d, d);
    for (int j = 0; j < d; j++) {
      double step = Field.DIFFERENCE * Math.max(1, Math.abs(start[j]));
      double[] right = missOrNan(moved(start, j, step), method, steps);
      double[] left = missOrNan(moved(start, j, -step), method, steps);
      for (int i = 0; i < d; i++) {
        slopes.values()[i * d + j] = (right[i] - left[i]) / (2 * step);
      }
    }
    return slopes;
  }

  private static double[] moved(double[] x, int coordinate, double step) {
    double[] moved = x.clone();
    moved[coordinate] += step;
    return moved;
  }

  /** Whether a combination of starts hardly changes the conditions, each in its own size. */
  private static boolean isUndetermined(Matrix slopes) {
    int d = slopes.rows();
    SimpleMatrix scaled = new SimpleMatrix(d, d, true, slopes.values().clone());
    for (int i = 0; i < d; i++) {
      double size = scaled.getRow(i).elementMaxAbs();
      if (size == 0) {
        return true;
      }
      for (int j = 0; j < d; j++) {
        scaled.set(i, j, scaled.get(i, j) / size);
      }
    }
    return !scaled.hasUncountable() && scaled.conditionP2() > LARGEST_CONDITION;
  }
}
