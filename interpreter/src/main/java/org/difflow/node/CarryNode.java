package org.difflow.node;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.run.SamplingRun;

/** {@code carry = value} inside a step: what this step and the next will see. */
public final class CarryNode extends ExpressionNode {
  @Child private ExpressionNode value;
  private final int depth;
  private final int slot;

  public CarryNode(ExpressionNode value, int depth, int slot) {
    this.value = value;
    this.depth = depth;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (DifflowContext.get(this).isPerSample()) {
      throw DifflowException.at(
          this,
          new Fault(
              "E0901",
              "setting a carry inside an `if` that is decided per sample is not in this version",
              "set it after the `if`, to a value that is chosen per sample"));
    }
    Object result = value.execute(frame);
    MaterializedFrame sampler = ReadOuterNode.enclosing(frame, depth);
    sampler.setObject(slot, result);
    ((SamplingRun) sampler.getArguments()[RunNode.RUN_ARGUMENT]).carry(slot, result);
    return result;
  }
}
