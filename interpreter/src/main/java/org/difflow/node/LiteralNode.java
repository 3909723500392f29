package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;

/** A string, {@code true}, {@code false}, {@code none}. */
public final class LiteralNode extends ExpressionNode {
  private final Object value;

  public LiteralNode(Object value) {
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return value;
  }
}
