package org.difflow.node;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;

/** The value of a name of another file. */
public final class ImportedNode extends ExpressionNode {
  @Child private ExpressionNode file;
  private final int slot;

  /** {@code file} gives the frame of the file, {@code slot} is that of the name in it. */
  public ImportedNode(ExpressionNode file, int slot) {
    this.file = file;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return ((MaterializedFrame) file.execute(frame)).getValue(slot);
  }
}
