package org.difflow.equation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Matrix;

/** One step of a Runge-Kutta method for one field. */
record Step(Field field, double[][] a, double[] b, double[] c, boolean explicit) {

  static Step of(RungeKutta method, Field field) {
    Tableau tableau = method.tableau();
    double[][] a = tableau.a().stream().map(Step::doubles).toArray(double[][]::new);
    double[] b = doubles(tableau.b());
    return new Step(field, a, b, doubles(tableau.c()), tableau.isExplicit());
  }

  private static double[] doubles(List<BigFraction> exact) {
    return exact.stream().mapToDouble(BigFraction::doubleValue).toArray();
  }

  /** The state after the step; none if the equations of its stages are not solved. */
  Optional<double[]> from(double[] x, double t, double h) {
    Optional<double[][]> slopes =
        explicit ? Optional.of(slopesInOrder(x, t, h)) : solvedSlopes(x, t, h);
    return slopes.map(k -> moved(x, h, b, k));
  }

  private double[][] slopesInOrder(double[] x, double t, double h) {
    double[][] k = new double[b.length][x.length];
    for (int i = 0; i < b.length; i++) {
      k[i] = field.at(moved(x, h, a[i], k), t + c[i] * h);
    }
    return k;
  }

  /** x + h sum_j w_j k_j. */
  private static double[] moved(double[] x, double h, double[] weights, double[][] k) {
    double[] moved = x.clone();
    for (int j = 0; j < weights.length; j++) {
      for (int m = 0; m < x.length && weights[j] != 0; m++) {
        moved[m] += h * weights[j] * k[j][m];
      }
    }
    return moved;
  }

  /** All slopes together solve k_i - f(x + h sum_j a_ij k_j, t + c_i h) = 0. */
  private Optional<double[][]> solvedSlopes(double[] x, double t, double h) {
    Newton newton = new Newton(u -> residual(x, t, h, u), u -> jacobian(x, t, h, u));
    double[][] start = new double[b.length][];
    Arrays.fill(start, field.at(x, t));
    return newton.from(joined(start)).map(u -> split(u, x.length));
  }

  private double[] residual(double[] x, double t, double h, double[] u) {
    double[][] k = split(u, x.length);
    double[] residual = u.clone();
    for (int i = 0; i < b.length; i++) {
      double[] slope = field.at(moved(x, h, a[i], k), t + c[i] * h);
      for (int m = 0; m < x.length; m++) {
        residual[i * x.length + m] -= slope[m];
      }
    }
    return residual;
  }

  /** Identity - h a_ij J_i, block by block. */
  private Matrix jacobian(double[] x, double t, double h, double[] u) {
    int d = x.length;
    double[][] k = split(u, d);
    Matrix all = Matrix.zeros(u.length, u.length);
    for (int i = 0; i < b.length; i++) {
      Matrix slopes = field.jacobian(moved(x, h, a[i], k), t + c[i] * h);
      for (int row = 0; row < d; row++) {
        for (int column = 0; column < u.length; column++) {
          double share = h * a[i][column / d] * slopes.get(row, column % d);
          int at = (i * d + row) * u.length + column;
          all.values()[at] = (i * d + row == column ? 1 : 0) - share;
        }
      }
    }
    return all;
  }

  private static double[] joined(double[][] k) {
    return Arrays.stream(k).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[][] split(double[] u, int d) {
    double[][] k = new double[u.length / d][];
    for (int i = 0; i < k.length; i++) {
      k[i] = Arrays.copyOfRange(u, i * d, (i + 1) * d);
    }
    return k;
  }
}
