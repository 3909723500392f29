package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.difflow.value.ModuleValue;

/** {@code import "file" as name}: the names of a file or library as the members of one value. */
public final class ModuleNode extends ExpressionNode {
  private final String name;
  private final List<String> members;
  @Children private final ExpressionNode[] values;

  public ModuleNode(String name, List<String> members, ExpressionNode[] values) {
    this.name = name;
    this.members = List.copyOf(members);
    this.values = values;
  }

  @Override
  @ExplodeLoop
  public Object execute(VirtualFrame frame) {
    Object[] found = new Object[values.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = values[i].execute(frame);
    }
    return module(found);
  }

  @TruffleBoundary
  private ModuleValue module(Object[] found) {
    SequencedMap<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < found.length; i++) {
      all.put(members.get(i), found[i]);
    }
    return new ModuleValue(name, all);
  }
}
