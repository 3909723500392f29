package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;

/**
 * The values at r = 0 of a formula in r that is 0/0 there: its limit for r -> 0, where that is
 * finite and decided. Elsewhere, and where it is not, values stay what they are.
 */
final class OriginLimit {
  private final int radius;
  private final Optional<Kernel> limit;

  private OriginLimit(int radius, Optional<Kernel> limit) {
    this.radius = radius;
    this.limit = limit;
  }

  /** Of a formula whose {@code body} has the parameters at their values. */
  static OriginLimit of(Formula formula, Expr body, Symbol radius) {
    Optional<Kernel> limit =
        Limit.of(body, radius, new Approach.FromAbove(body.pool().constant(0)))
            .filter(Limit.Finite.class::isInstance)
            .map(finite -> ((Limit.Finite) finite).value())
            .filter(value -> formula.arguments().containsAll(value.symbols()))
            .map(value -> Lowering.lower(formula.arguments(), value));
    return new OriginLimit(formula.arguments().indexOf(radius), limit);
  }

  /** {@code values} with those at r = 0 that are not finite replaced. */
  Matrix in(Matrix values, List<Matrix> arguments) {
    return limit
        .map(kernel -> replaced(values, Interpreter.evaluate(kernel, arguments), arguments))
        .orElse(values);
  }

  private Matrix replaced(Matrix values, Matrix limits, List<Matrix> arguments) {
    Matrix result = Matrix.zeros(values.rows(), values.columns());
    for (int row = 0; row < values.rows(); row++) {
      double value = values.get(row, 0);
      boolean open = !Double.isFinite(value) && entry(arguments.get(radius), row) == 0;
      result.values()[row] = open ? entry(limits, row) : value;
    }
    return result;
  }

  private static double entry(Matrix column, int row) {
    return column.get(column.rows() == 1 ? 0 : row, 0);
  }
}
