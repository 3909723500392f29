package org.difflow.node;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.difflow.value.None;

/** {@code { ... }}: its value is that of its last expression. */
public final class BlockNode extends ExpressionNode {
  @Children private final ExpressionNode[] statements;

  public BlockNode(ExpressionNode[] statements) {
    this.statements = statements;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object result = None.NONE;
    for (ExpressionNode statement : statements) {
      result = statement.execute(frame);
    }
    return result;
  }

  @Override
  @ExplodeLoop
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    for (int i = 0; i < statements.length - 1; i++) {
      statements[i].execute(frame);
    }
    return statements[statements.length - 1].executeDouble(frame);
  }
}
