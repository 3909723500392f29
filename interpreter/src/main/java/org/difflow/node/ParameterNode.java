package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** Puts an argument of a call, or its default where it was left out, into its variable. */
public final class ParameterNode extends Node {
  private final int argument;
  private final int slot;
  @Child private ExpressionNode defaultValue;

  /** {@code defaultValue} is {@code null} for a parameter that every call gives. */
  public ParameterNode(int argument, int slot, ExpressionNode defaultValue) {
    this.argument = argument;
    this.slot = slot;
    this.defaultValue = defaultValue;
  }

  void execute(VirtualFrame frame) {
    Object given = frame.getArguments()[argument];
    frame.setObject(slot, given == null ? defaultValue.execute(frame) : given);
  }
}
