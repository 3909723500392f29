package org.difflow.equation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleEVD;
import org.ejml.simple.SimpleMatrix;

/**
 * dx/dt = f(x) near a point: dy/dt = J*y for y = x minus the point (S0-59).
 *
 * @param rate f at the point
 * @param jacobian J
 * @param eigenvalues of J, each by its two parts in a row, the largest real part first
 */
public record Linearisation(double[] rate, Matrix jacobian, Matrix eigenvalues) {
  /** What the eigenvalues and a point at rest may be off by, in the size of the Jacobian. */
  private static final double ROUNDING = 1e-9;

  /**
   * That of a field.
   *
   * @throws Fault E0586 where the field has no finite slope
   */
  public static Linearisation of(Field field, double[] x, double t) {
    double[] rate = field.at(x, t);
    Matrix jacobian = field.jacobian(x, t);
    if (!DoubleStream.concat(Arrays.stream(rate), Arrays.stream(jacobian.values()))
        .allMatch(Double::isFinite)) {
      throw new Fault(
          "E0585", "the field has no finite slope at x = " + Decimals.significant(x, 6));
    }
    return new Linearisation(rate, jacobian, eigenvalues(jacobian));
  }

  private static Matrix eigenvalues(Matrix matrix) {
    SimpleEVD<SimpleMatrix> found =
        new SimpleMatrix(matrix.rows(), matrix.columns(), true, matrix.values().clone()).eig();
    double[] parts =
        IntStream.range(0, matrix.rows())
            .mapToObj(found::getEigenvalue)
            .sorted(
                Comparator.comparingDouble(Complex_F64::getReal)
                    .thenComparingDouble(Complex_F64::getImaginary)
                    .reversed())
            .flatMapToDouble(value -> DoubleStream.of(value.getReal(), value.getImaginary()))
            .toArray();
    return Matrix.of(matrix.rows(), 2, parts);
  }

  /**
   * Whether solutions that start near the point at rest come back to it: all real parts are
   * negative. One that is positive drives them away.
   *
   * @throws Fault E0586 for a point that is not at rest; E0587 where the largest real part is 0, so
   *     that what J leaves out decides
   */
  public boolean isStable() {
    double size = Math.max(1, largest(jacobian.values()));
    if (largest(rate) > ROUNDING * size) {
      throw new Fault(
          "E0586",
          "only a point at rest is stable or not, and here dx/dt = "
              + Decimals.significant(rate, 6),
          "take a point where the field is 0");
    }
    if (Math.abs(eigenvalues.get(0, 0)) <= ROUNDING * size) {
      throw new Fault(
          "E0587",
          "the linearisation does not tell whether the point is stable: an eigenvalue has the real"
              + " part 0",
          "a Lyapunov function may tell");
    }
    return eigenvalues.get(0, 0) < 0;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
