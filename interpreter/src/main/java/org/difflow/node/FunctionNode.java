package org.difflow.node;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.checker.table.Signature;
import org.difflow.value.FunctionValue;

/**
 * {@code fn name(a) = e} and {@code a => e}: a function that closes over the frame it stands in.
 */
public final class FunctionNode extends ExpressionNode {
  private final Signature signature;
  private final RootCallTarget target;

  public FunctionNode(Signature signature, RootCallTarget target) {
    this.signature = signature;
    this.target = target;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new FunctionValue(signature, target, frame.materialize());
  }
}
