package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.difflow.checker.table.Signature;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.path.ConditionalPath;
import org.difflow.value.PathAssembly;
import org.difflow.value.PathBody;
import org.difflow.value.PathHead;
import org.difflow.value.PathValue;

/** {@code path name(parameters) { ... }}: its body runs when the path is first used. */
public final class PathNode extends ExpressionNode {
  private final Signature signature;
  private final PathHead head;
  private final RootCallTarget body;

  public PathNode(Signature signature, PathHead head, RootCallTarget body) {
    this.signature = signature;
    this.head = head;
    this.body = body;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    MaterializedFrame scope = frame.materialize();
    return new PathValue(signature, () -> declared(scope));
  }

  @TruffleBoundary
  private PathValue.Declared declared(MaterializedFrame scope) {
    try {
      PathBody parts = (PathBody) body.call(scope);
      ConditionalPath path =
          new PathAssembly(DifflowContext.get(this).pool(), signature.name(), parts).build(head);
      return new PathValue.Declared(path, parts.places());
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
