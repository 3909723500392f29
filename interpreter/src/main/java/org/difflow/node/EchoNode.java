package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.language.DifflowContext;
import org.difflow.value.Display;
import org.difflow.value.None;

/** A line of a session that is an expression: its value is printed. */
public final class EchoNode extends ExpressionNode {
  @Child private ExpressionNode expression;

  public EchoNode(ExpressionNode expression) {
    this.expression = expression;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = expression.execute(frame);
    if (value != None.NONE) {
      print(value);
    }
    return value;
  }

  @TruffleBoundary
  private void print(Object value) {
    DifflowContext.get(this).output().println(Display.ofContext().source(value));
  }
}
