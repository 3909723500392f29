package org.difflow.node;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.NodeField;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

/** {@code let name = value}, and everything else that gives a variable its value. */
@NodeChild(value = "value", type = ExpressionNode.class)
@NodeField(name = "slot", type = int.class)
public abstract class WriteLocalNode extends ExpressionNode {
  abstract int getSlot();

  @Specialization(guards = "isNumber(frame)")
  double number(VirtualFrame frame, double value) {
    frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Double);
    frame.setDouble(getSlot(), value);
    return value;
  }

  @Specialization(replaces = "number")
  Object value(VirtualFrame frame, Object value) {
    frame.getFrameDescriptor().setSlotKind(getSlot(), FrameSlotKind.Object);
    frame.setObject(getSlot(), value);
    return value;
  }

  final boolean isNumber(VirtualFrame frame) {
    return frame.getFrameDescriptor().getSlotKind(getSlot()) != FrameSlotKind.Object;
  }
}
