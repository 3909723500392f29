package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.language.DifflowContext;
import org.difflow.value.FormulaValue;

/**
 * A name of the session where numbers are exact: its number as what the text says, if it is one.
 */
public final class ExactNode extends ExpressionNode {
  @Child private ReadGlobalNode name;

  public ExactNode(ReadGlobalNode name) {
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = name.execute(frame);
    return value instanceof Double ? exact(value) : value;
  }

  @TruffleBoundary
  private Object exact(Object number) {
    return name.exactly(DifflowContext.get(this).pool())
        .<Object>map(FormulaValue::new)
        .orElse(number);
  }
}
