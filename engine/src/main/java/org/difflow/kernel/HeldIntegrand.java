package org.difflow.kernel;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;

/** A kernel as a function of its first argument while the others are {@code held}. */
record HeldIntegrand(Kernel kernel, List<Matrix> held) implements Integrand {
  @Override
  public double[] at(double[] places) {
    Matrix first = Matrix.columnVector(places);
    return Interpreter.evaluate(kernel, Stream.concat(Stream.of(first), held.stream()).toList())
        .values();
  }

  /** NaN if the quadrature does not converge. */
  double integral(double lower, double upper) {
    return Quadrature.orNaN(this, lower, upper);
  }
}
