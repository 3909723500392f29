package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Arithmetic;
import org.difflow.value.Operator;
import org.difflow.value.Undefined;

/** {@code left + right} and its siblings. */
@NodeChild(value = "left", type = ExpressionNode.class)
@NodeChild(value = "right", type = ExpressionNode.class)
public abstract class ArithmeticNode extends ExpressionNode {
  private final Operator operator;

  protected ArithmeticNode(Operator operator) {
    this.operator = operator;
  }

  abstract ExpressionNode getLeft();

  abstract ExpressionNode getRight();

  @Specialization
  double numbers(double left, double right) {
    double result = operator.apply(left, right);
    return Double.isFinite(result) ? result : unusual(left, right, result);
  }

  @TruffleBoundary
  private double unusual(double left, double right, double result) {
    try {
      return Undefined.refuse(operator, left, right, result);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  @Specialization(replaces = "numbers")
  @TruffleBoundary
  Object values(Object left, Object right) {
    try {
      return Arithmetic.apply(
          operator, Exact.meeting(getLeft(), left, right), Exact.meeting(getRight(), right, left));
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
