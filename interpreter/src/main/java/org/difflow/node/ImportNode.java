package org.difflow.node;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.language.DifflowContext;

/**
 * Another file, imported or of the library: runs the declarations of a file, once in a context, for
 * its frame.
 */
public final class ImportNode extends ExpressionNode {
  private final RootCallTarget file;

  public ImportNode(RootCallTarget file) {
    this.file = file;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return DifflowContext.get(this).imported(file);
  }
}
