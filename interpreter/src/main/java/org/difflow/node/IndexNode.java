package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.FormulaValue;
import org.difflow.value.Indexing;

/** {@code target[index]}, counted from 0; {@code target[i, j]} is {@code target[i][j]}. */
public final class IndexNode extends ExpressionNode {
  @Child private ExpressionNode target;
  @Child private ExpressionNode index;

  public IndexNode(ExpressionNode target, ExpressionNode index) {
    this.target = target;
    this.index = index;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return element(target.execute(frame), index.execute(frame));
  }

  @TruffleBoundary
  private Object element(Object value, Object at) {
    try {
      return at instanceof FormulaValue formula
          ? Indexing.entry(name(), value, formula)
          : Indexing.element(value, at);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  /** What formulas call the target: its text. */
  private String name() {
    return target.getSourceSection().getCharacters().toString();
  }
}
