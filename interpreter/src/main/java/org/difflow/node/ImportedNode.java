package org.difflow.node;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;

/** The value of a name of an imported file, whose frame is at hand. */
public final class ImportedNode extends ExpressionNode {
  private final int file;
  private final int slot;

  /** {@code file} is the slot of the frame of the file, {@code slot} that of the name in it. */
  public ImportedNode(int file, int slot) {
    this.file = file;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return ((MaterializedFrame) frame.getObject(file)).getValue(slot);
  }
}
