package org.difflow.tier;

import java.util.ArrayList;
import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.kernel.Instruction.Integral;

/** What an integral captures in one lane, while generated code collects it; its ends come first. */
final class Held {
  private final Integral integral;
  private final List<Matrix> values = new ArrayList<>();

  private Held(Integral integral) {
    this.integral = integral;
  }

  static Held of(Integral integral) {
    return new Held(integral);
  }

  Held number(double value) {
    values.add(Matrix.scalar(value));
    return this;
  }

  Held vector(double[] panel, int first, int apart, int dimension) {
    double[] row = new double[dimension];
    for (int i = 0; i < dimension; i++) {
      row[i] = panel[first + i * apart];
    }
    values.add(Matrix.rowVector(row));
    return this;
  }

  double value() {
    return integral.value(
        values.get(0).get(0, 0), values.get(1).get(0, 0), values.subList(2, values.size()));
  }
}
