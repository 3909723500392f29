package org.difflow.node;

import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;

/** A variable of the function that runs. */
@NodeField(name = "slot", type = int.class)
public abstract class ReadLocalNode extends ExpressionNode {
  abstract int getSlot();

  @Specialization(guards = "frame.isDouble(getSlot())")
  double number(VirtualFrame frame) {
    return frame.getDouble(getSlot());
  }

  @Specialization(replaces = "number")
  Object value(VirtualFrame frame) {
    Object value = frame.getValue(getSlot());
    if (value == null) {
      throw DifflowException.at(this, unset());
    }
    return value;
  }

  /** A function may be called above the line that gives its variable a value. */
  static Fault unset() {
    return new Fault(
        "E0104",
        "this name has no value yet: its line has not run",
        "move the `let` above the call that needs it");
  }
}
