package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.function.Function;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.value.FormulaValue;

/** A number or constant inside a path's body, where every number is exact. */
public final class FormulaLiteralNode extends ExpressionNode {
  private final Function<ExpressionPool, Expr> literal;

  public FormulaLiteralNode(Function<ExpressionPool, Expr> literal) {
    this.literal = literal;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return formula();
  }

  @TruffleBoundary
  private FormulaValue formula() {
    return new FormulaValue(literal.apply(DifflowContext.get(this).pool()));
  }
}
