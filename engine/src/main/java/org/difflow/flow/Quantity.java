package org.difflow.flow;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * A formula of a profile in numbers: u is n x d, the times n x 1 or 1 x 1, the answer n x d. Some
 * are known where the flow begins, whatever their formula gives there.
 */
final class Quantity {
  private final Kernel kernel;
  private final double start;
  private final DoubleUnaryOperator atStart;

  private Quantity(Kernel kernel, double start, DoubleUnaryOperator atStart) {
    this.kernel = kernel;
    this.start = start;
    this.atStart = atStart;
  }

  /** One that is what its formula gives, at all times. */
  static Quantity of(Profile profile, Expr formula) {
    return new Quantity(kernel(profile, formula, profile.variable()), Double.NaN, u -> u);
  }

  /** One that is known at the time {@code start}. */
  static Quantity of(Profile profile, Expr formula, double start, DoubleUnaryOperator atStart) {
    return new Quantity(kernel(profile, formula, profile.variable()), start, atStart);
  }

  /** A formula in {@code variable} instead of u. */
  static Quantity inverse(Profile profile, Expr formula, Symbol variable) {
    return new Quantity(kernel(profile, formula, variable), Double.NaN, u -> u);
  }

  private static Kernel kernel(Profile profile, Expr formula, Symbol variable) {
    Symbol all = variable.pool().symbol(variable.name(), Sort.VECTOR, Domain.REAL);
    Expr inAll = formula.substitute(Map.of(variable, all));
    return Lowering.lower(List.of(all, profile.time()), inAll);
  }

  Matrix at(Matrix u, Matrix t) {
    Matrix values = Interpreter.evaluate(kernel, List.of(u, t));
    Matrix stretched = Broadcast.combine(u, values, (_, value) -> value);
    int columns = stretched.columns();
    for (int i = 0; i < stretched.values().length; i++) {
      if (t.get(t.rows() == 1 ? 0 : i / columns, 0) == start) {
        stretched.values()[i] = atStart.applyAsDouble(u.values()[i]);
      }
    }
    return stretched;
  }
}
