package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.List;
import java.util.function.Function;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowException;

/** {@code "text {hole} text"}: each part becomes text, then all are joined. */
public final class StringNode extends ExpressionNode {
  @Children private final ExpressionNode[] parts;
  private final List<Function<Object, String>> formats;

  public StringNode(ExpressionNode[] parts, List<Function<Object, String>> formats) {
    this.parts = parts;
    this.formats = List.copyOf(formats);
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts[i].execute(frame);
    }
    return join(values);
  }

  @TruffleBoundary
  private String join(Object[] values) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      text.append(text(i, values[i]));
    }
    return text.toString();
  }

  private String text(int part, Object value) {
    try {
      return formats.get(part).apply(value);
    } catch (Fault fault) {
      throw DifflowException.at(parts[part], fault);
    }
  }
}
