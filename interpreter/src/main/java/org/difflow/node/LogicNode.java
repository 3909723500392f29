package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Truth;

/** {@code left and right}, {@code left or right}: the right side runs only where it matters. */
public final class LogicNode extends ExpressionNode {
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  private final boolean and;

  public LogicNode(boolean and, ExpressionNode left, ExpressionNode right) {
    this.and = and;
    this.left = left;
    this.right = right;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object first = left.execute(frame);
    if (first instanceof Boolean truth && truth != and) {
      return truth;
    }
    return combine(first, right.execute(frame));
  }

  private Object combine(Object first, Object second) {
    try {
      return and ? Truth.and(first, second) : Truth.or(first, second);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
