package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.List;
import org.difflow.value.ArrayValue;

/** {@code [a, b, c]}: a vector of numbers, a matrix of rows, or a list. */
public final class ListNode extends ExpressionNode {
  @Children private final ExpressionNode[] elements;

  public ListNode(ExpressionNode[] elements) {
    this.elements = elements;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[elements.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = elements[i].execute(frame);
    }
    return list(values);
  }

  @TruffleBoundary
  private static Object list(Object[] values) {
    return ArrayValue.ofElements(List.of(values));
  }
}
