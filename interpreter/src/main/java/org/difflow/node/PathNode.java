package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.List;
import org.difflow.checker.table.Signature;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.path.ConditionalPath;
import org.difflow.value.PathAssembly;
import org.difflow.value.PathBody;
import org.difflow.value.PathValue;

/** {@code path name(parameters) { ... }}: its body runs when the path is first used. */
public final class PathNode extends ExpressionNode {
  private final Signature signature;
  private final String clock;
  private final List<String> parameters;
  private final RootCallTarget body;

  /** {@code parameters} are the path's own: its signature takes the dimension too. */
  public PathNode(Signature signature, String clock, List<String> parameters, RootCallTarget body) {
    this.signature = signature;
    this.clock = clock;
    this.parameters = List.copyOf(parameters);
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
          new PathAssembly(DifflowContext.get(this).pool(), signature.name(), parts)
              .build(clock, parameters);
      return new PathValue.Declared(path, parts.places());
    } catch (Fault fault) {
      throw DifflowException.at(this, fault);
    }
  }
}
