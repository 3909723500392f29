package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Arithmetic;
import org.difflow.value.FormulaValue;
import org.difflow.value.FunctionalValue;
import org.difflow.value.ListValue;
import org.difflow.value.Operator;

/** {@code -operand}. */
@NodeChild(value = "operand", type = ExpressionNode.class)
public abstract class NegateNode extends ExpressionNode {
  @Specialization
  double number(double operand) {
    return -operand;
  }

  @Specialization
  @TruffleBoundary
  Object formula(FormulaValue operand) {
    return new FormulaValue(operand.expression().negate());
  }

  @Specialization(replaces = {"number", "formula"})
  @TruffleBoundary
  Object value(Object operand) {
    try {
      return operand instanceof ListValue || operand instanceof FunctionalValue
          ? Arithmetic.apply(Operator.MULTIPLY, -1.0, operand)
          : Arithmetic.combine("-", (minus, value) -> minus * value, -1.0, operand);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
