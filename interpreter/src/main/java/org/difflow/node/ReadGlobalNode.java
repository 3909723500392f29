package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.Optional;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/** A name of the session: what it means now, not what it meant when this was entered. */
public final class ReadGlobalNode extends ExpressionNode implements Exact {
  private final String name;

  public ReadGlobalNode(String name) {
    this.name = name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return read();
  }

  @Override
  @TruffleBoundary
  public Optional<Expr> exactly(ExpressionPool pool) {
    return DifflowContext.get(this).session().globals().exactly(name, pool);
  }

  @TruffleBoundary
  private Object read() {
    return DifflowContext.get(this)
        .session()
        .globals()
        .find(name)
        .orElseThrow(() -> DifflowException.at(this, ReadLocalNode.unset()));
  }
}
