package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.run.MemberSource;

/** A member of the model, or of its path, as the step of a sampler names it: {@code velocity}. */
public final class RunNode extends ExpressionNode {
  /** A sampler's body gets the run behind the enclosing frame. */
  public static final int RUN_ARGUMENT = 1;

  private final int depth;
  private final String member;

  public RunNode(int depth, String member) {
    this.depth = depth;
    this.member = member;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return member((MemberSource) run(frame, depth));
  }

  @TruffleBoundary
  private Object member(MemberSource source) {
    try {
      return source.member(member);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  /** What the body of the sampler, {@code depth} functions further out, was started with. */
  static Object run(VirtualFrame frame, int depth) {
    Object[] arguments =
        depth == 0 ? frame.getArguments() : ReadOuterNode.enclosing(frame, depth).getArguments();
    return arguments[RUN_ARGUMENT];
  }
}
