package org.difflow.node;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.difflow.language.DifflowException;

/** A variable of an enclosing function, {@code depth} functions further out. */
public final class ReadOuterNode extends ExpressionNode {
  private final int depth;
  private final int slot;

  public ReadOuterNode(int depth, int slot) {
    this.depth = depth;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = enclosing(frame, depth).getValue(slot);
    if (value == null) {
      throw DifflowException.at(this, ReadLocalNode.unset());
    }
    return value;
  }

  /** The frame of the function {@code depth} further out. */
  @ExplodeLoop
  static MaterializedFrame enclosing(VirtualFrame frame, int depth) {
    MaterializedFrame outer = (MaterializedFrame) frame.getArguments()[0];
    for (int i = 1; i < depth; i++) {
      outer = (MaterializedFrame) outer.getArguments()[0];
    }
    return outer;
  }
}
