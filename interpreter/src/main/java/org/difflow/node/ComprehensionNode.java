package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.ArrayValue;
import org.difflow.value.Elements;

/** {@code [element for variable in source]}. */
public final class ComprehensionNode extends ExpressionNode {
  @Child private ExpressionNode source;
  @Child private ExpressionNode element;
  private final int variable;

  public ComprehensionNode(ExpressionNode source, ExpressionNode element, int variable) {
    this.source = source;
    this.element = element;
    this.variable = variable;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] elements = elementsOf(source.execute(frame));
    Object[] results = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      frame.setObject(variable, elements[i]);
      results[i] = element.execute(frame);
    }
    LoopNode.reportLoopCount(this, elements.length);
    return list(results);
  }

  @TruffleBoundary
  private static Object list(Object[] results) {
    return ArrayValue.ofElements(List.of(results));
  }

  @TruffleBoundary
  private Object[] elementsOf(Object value) {
    try {
      return Elements.of(value);
    } catch (Fault fault) {
      throw DifflowException.at(source, fault);
    }
  }
}
