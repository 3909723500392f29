package org.difflow.node;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.Truth;

/** {@code not operand}. */
@NodeChild(value = "operand", type = ExpressionNode.class)
public abstract class NotNode extends ExpressionNode {
  @Specialization
  boolean one(boolean operand) {
    return !operand;
  }

  @Specialization(replaces = "one")
  Object value(Object operand) {
    try {
      return Truth.not(operand);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
