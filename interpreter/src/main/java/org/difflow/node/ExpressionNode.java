package org.difflow.node;

import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeInfo;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.source.SourceSection;

/**
 * A construct that has a value. Everything in the language has one: that of a statement is {@code
 * none}.
 */
@NodeInfo(language = "difflow")
@TypeSystemReference(Types.class)
public abstract class ExpressionNode extends Node {
  private static final int UNKNOWN = -1;

  private int start = UNKNOWN;
  private int length;

  public abstract Object execute(VirtualFrame frame);

  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    return TypesGen.expectDouble(execute(frame));
  }

  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    return TypesGen.expectBoolean(execute(frame));
  }

  /** Says where in its file this construct stands: from an offset up to another. */
  public final void place(int from, int to) {
    start = from;
    length = to - from;
  }

  @Override
  public final SourceSection getSourceSection() {
    if (start == UNKNOWN || getRootNode() == null) {
      return null;
    }
    SourceSection root = getRootNode().getSourceSection();
    return root == null ? null : root.getSource().createSection(start, length);
  }
}
