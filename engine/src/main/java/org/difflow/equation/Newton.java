package org.difflow.equation;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.difflow.data.Matrix;
import org.ejml.data.SingularMatrixException;
import org.ejml.simple.SimpleMatrix;

/**
 * Newton's method for r(u) = 0: u - J(u)^-1 r(u) until a step is near the rounding error of u, each
 * step halved while it makes |r| larger.
 *
 * @param residual r, nan where it has no value
 * @param jacobian dr_i/du_j
 */
record Newton(UnaryOperator<double[]> residual, Function<double[], Matrix> jacobian) {
  private static final int MOST_STEPS = 60;

  private static final int MOST_HALVINGS = 20;

  /** Convergence is quadratic: after a step this small the error is that of rounding. */
  private static final double SMALL = 1e-11;

  /** The solution reached from {@code start}, if one is. */
  Optional<double[]> from(double[] start) {
    SimpleMatrix u = column(start);
    for (int k = 0; k < MOST_STEPS; k++) {
      SimpleMatrix r = value(u);
      Optional<SimpleMatrix> step = step(u, r);
      if (r.normF() == 0 || step.isEmpty()) {
        return Optional.of(numbers(u)).filter(_ -> r.normF() == 0);
      }
      if (step.get().normF() <= SMALL * (1 + u.normF())) {
        return Optional.of(numbers(u.plus(step.get())));
      }
      u = damped(u, step.get(), r.normF());
    }
    return Optional.empty();
  }

  private Optional<SimpleMatrix> step(SimpleMatrix u, SimpleMatrix r) {
    Matrix slopes = jacobian.apply(numbers(u));
    SimpleMatrix matrix = new SimpleMatrix(slopes.rows(), slopes.columns(), true, slopes.values());
    try {
      return Optional.of(matrix.solve(r.negative())).filter(step -> !step.hasUncountable());
    } catch (SingularMatrixException noStep) {
      return Optional.empty();
    }
  }

  private SimpleMatrix damped(SimpleMatrix u, SimpleMatrix step, double norm) {
    SimpleMatrix tried = u.plus(step);
    for (int k = 1; k <= MOST_HALVINGS && !(value(tried).normF() <= norm); k++) {
      tried = u.plus(step.scale(Math.scalb(1.0, -k)));
    }
    return tried;
  }

  private SimpleMatrix value(SimpleMatrix u) {
    return column(residual.apply(numbers(u)));
  }

  private static SimpleMatrix column(double[] values) {
    return new SimpleMatrix(values.length, 1, true, values);
  }

  private static double[] numbers(SimpleMatrix column) {
    return column.getDDRM().getData().clone();
  }
}
