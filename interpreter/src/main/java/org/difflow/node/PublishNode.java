package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import org.difflow.checker.binding.Variable;
import org.difflow.language.DifflowContext;
import org.difflow.language.Session;

/** A script whose names the session sees once it has run, as far as it came. */
public final class PublishNode extends ExpressionNode {
  @Child private ExpressionNode script;
  private final List<Variable> declarations;

  public PublishNode(ExpressionNode script, List<Variable> declarations) {
    this.script = script;
    this.declarations = List.copyOf(declarations);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    try {
      return script.execute(frame);
    } finally {
      publish(frame.materialize());
    }
  }

  @TruffleBoundary
  private void publish(MaterializedFrame frame) {
    Session session = DifflowContext.get(this).session();
    for (Variable variable : declarations) {
      Object value = frame.getValue(variable.slot());
      if (value != null) {
        session.define(variable, value);
      }
    }
  }
}
