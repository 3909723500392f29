package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Comparison;
import org.difflow.value.Truth;

/** {@code a < b <= c}: all comparisons hold; every operand is evaluated once. */
public final class ComparisonChainNode extends ExpressionNode {
  @Children private final ExpressionNode[] operands;
  private final Comparison[] comparisons;

  public ComparisonChainNode(ExpressionNode[] operands, Comparison[] comparisons) {
    this.operands = operands;
    this.comparisons = comparisons;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object result = true;
    Object left = operands[0].execute(frame);
    for (int i = 0; i < comparisons.length; i++) {
      Object right = operands[i + 1].execute(frame);
      result = both(result, i, left, right);
      left = right;
    }
    return result;
  }

  private Object both(Object before, int i, Object left, Object right) {
    try {
      Object holds =
          comparisons[i].apply(
              Exact.meeting(operands[i], left, right), Exact.meeting(operands[i + 1], right, left));
      return Truth.and(before, holds);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
