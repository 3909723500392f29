package org.difflow.node;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Comparison;

/** {@code left < right} and its siblings. */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
public abstract class ComparisonNode extends ExpressionNode {
  private final Comparison comparison;

  protected ComparisonNode(Comparison comparison) {
    this.comparison = comparison;
  }

  abstract ExpressionNode getLeft();

  abstract ExpressionNode getRight();

  @Specialization
  boolean numbers(double left, double right) {
    return comparison.test(left, right);
  }

  @Specialization(replaces = "numbers")
  Object values(Object left, Object right) {
    try {
      return comparison.apply(
          Exact.meeting(getLeft(), left, right), Exact.meeting(getRight(), right, left));
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
