package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;
import org.difflow.value.HasMembers;
import org.difflow.value.Kind;

/** {@code target.name}. */
public final class MemberNode extends ExpressionNode {
  @Child private ExpressionNode target;
  private final String name;

  public MemberNode(ExpressionNode target, String name) {
    this.target = target;
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return member(target.execute(frame));
  }

  @TruffleBoundary
  private Object member(Object value) {
    try {
      return read(value);
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }

  private Object read(Object value) {
    if (value instanceof HasMembers owner) {
      return owner.member(name);
    }
    throw new Fault("E0103", Kind.of(value) + " has no member `" + name + "`");
  }
}
