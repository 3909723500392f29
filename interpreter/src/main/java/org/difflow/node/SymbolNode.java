package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Sort;
import org.difflow.value.FormulaValue;

/** A free symbol with what is known of it. */
public final class SymbolNode extends ExpressionNode {
  private final String name;
  private final Sort sort;
  private final Domain domain;

  public SymbolNode(String name, Sort sort, Domain domain) {
    this.name = name;
    this.sort = sort;
    this.domain = domain;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return formula();
  }

  @TruffleBoundary
  private FormulaValue formula() {
    return new FormulaValue(DifflowContext.get(this).pool().symbol(name, sort, domain));
  }
}
