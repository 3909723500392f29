package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Optional;
import java.util.function.Function;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/**
 * A number as it stands in the text, pi, or what arithmetic and elementary functions make of such
 * numbers. As a number it is a double; in a formula it is exactly what it says, so that {@code
 * (1/3)*r} is {@code r/3} and {@code log(2)*r} keeps its logarithm.
 */
public final class NumberNode extends ExpressionNode implements Exact {
  private final double value;
  private final Function<ExpressionPool, Expr> exact;

  public NumberNode(double value, Function<ExpressionPool, Expr> exact) {
    this.value = value;
    this.exact = exact;
  }

  public double value() {
    return value;
  }

  /** What the text says, as a formula without symbols. */
  @TruffleBoundary
  public Expr exact(ExpressionPool pool) {
    return exact.apply(pool);
  }

  /** Whether it enters a formula as the double that it is, by its shortest decimal. */
  public boolean isDecimal() {
    ExpressionPool pool = new ExpressionPool();
    return exact(pool).equals(pool.decimal(value));
  }

  @Override
  public Optional<Expr> exactly(ExpressionPool pool) {
    return Optional.of(exact(pool));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }

  @Override
  public double executeDouble(VirtualFrame frame) {
    return value;
  }
}
