package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.checker.binding.Variable;
import org.difflow.language.DifflowContext;
import org.difflow.language.Session;

/** A declaration of a session: from now on its name means this. */
public final class WriteGlobalNode extends ExpressionNode {
  @Child private ExpressionNode value;
  private final Variable variable;

  public WriteGlobalNode(Variable variable, ExpressionNode value) {
    this.variable = variable;
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = value.execute(frame);
    define(result);
    return result;
  }

  @TruffleBoundary
  private void define(Object result) {
    Session session = DifflowContext.get(this).session();
    session.define(variable, result);
    if (value instanceof NumberNode number && !number.isDecimal()) {
      session.globals().say(variable.name(), number::exact);
    }
  }
}
