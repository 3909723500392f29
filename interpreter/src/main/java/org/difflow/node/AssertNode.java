package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Display;
import org.difflow.value.Kind;
import org.difflow.value.None;
import org.difflow.value.ReportValue;

/** {@code assert condition, message}. */
public final class AssertNode extends ExpressionNode {
  @Child private ExpressionNode condition;
  @Child private ExpressionNode message;

  /** {@code message} is {@code null} where none is written. */
  public AssertNode(ExpressionNode condition, ExpressionNode message) {
    this.condition = condition;
    this.message = message;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (!truth(frame)) {
      throw failed(message == null ? null : message.execute(frame));
    }
    return None.NONE;
  }

  private boolean truth(VirtualFrame frame) {
    try {
      return condition.executeBoolean(frame);
    } catch (UnexpectedResultException other) {
      throw DifflowException.at(condition, noCondition(other.getResult()));
    }
  }

  private static Fault noCondition(Object value) {
    return new Fault(
        "E0304",
        "a condition must be true or false, not " + Kind.of(value),
        value instanceof ReportValue ? "ask its status: prove(e == f).status == \"accept\"" : null);
  }

  @TruffleBoundary
  private DifflowException failed(Object text) {
    String reason = text == null ? "" : ": " + Display.ofContext().text(text);
    return DifflowException.at(
        condition, new Fault("E0701", "the assertion does not hold" + reason));
  }
}
