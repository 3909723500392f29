package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.value.ClaimValue;

/** {@code left == right} as what is to be proved. */
public final class ClaimNode extends ExpressionNode {
  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  private final String text;

  public ClaimNode(ExpressionNode left, ExpressionNode right, String text) {
    this.left = left;
    this.right = right;
    this.text = text;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return new ClaimValue(left.execute(frame), right.execute(frame), text);
  }
}
