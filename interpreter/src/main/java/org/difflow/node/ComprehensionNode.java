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
  @Child private TurnsNode turns;
  private final int variable;

  public ComprehensionNode(
      ExpressionNode source, ExpressionNode element, TurnsNode turns, int variable) {
    this.source = source;
    this.turns = turns;
    this.element = element;
    this.variable = variable;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] elements = elementsOf(source.execute(frame));
    turns.enterLoop(frame);
    try {
      return list(results(frame, elements));
    } finally {
      turns.leaveLoop(frame);
    }
  }

  private Object[] results(VirtualFrame frame, Object[] elements) {
    Object[] results = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      turns.turn(frame, i);
      frame.setObject(variable, elements[i]);
      results[i] = element.execute(frame);
    }
    LoopNode.reportLoopCount(this, elements.length);
    return results;
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
