package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.function.Function;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.value.FormulaValue;

/** A free symbol with what is known of it. */
public final class SymbolNode extends ExpressionNode {
  private final Function<ExpressionPool, Symbol> symbol;

  public SymbolNode(Function<ExpressionPool, Symbol> symbol) {
    this.symbol = symbol;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return formula();
  }

  @TruffleBoundary
  private FormulaValue formula() {
    return new FormulaValue(symbol.apply(DifflowContext.get(this).pool()));
  }
}
