package org.difflow.builtin;

import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;

/** Laws that a script writes down. */
final class Distributions {
  private Distributions() {}

  /** {@code points(matrix, weights = w)}; a vector is points in one dimension. */
  static Object points(DifflowContext context, Object[] arguments) {
    Matrix matrix =
        arguments[0] instanceof ArrayValue array && array.isVector()
            ? Matrix.columnVector(array.matrix().row(0))
            : Coerce.points("matrix", arguments[0]);
    return new DistributionValue(
        arguments[1] == null
            ? Points.of(matrix)
            : Points.weighted(matrix, Coerce.vector("weights", arguments[1])));
  }

  /** {@code normal(mean, std)}, each a number or one per coordinate. */
  static Object normal(DifflowContext context, Object[] arguments) {
    Matrix mean = Matrix.rowVector(Coerce.vector("mean", arguments[0]));
    Matrix std = Matrix.rowVector(Coerce.vector("std", arguments[1]));
    return new DistributionValue(new Normal(mean, std));
  }
}
