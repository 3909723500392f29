package org.difflow.node;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.difflow.checker.binding.Variable;
import org.difflow.value.ModuleValue;

/** {@code import "file" as name}: the names of a file as the members of one value. */
public final class ModuleNode extends ExpressionNode {
  private final int file;
  private final String name;
  private final List<Variable> variables;

  /** {@code file} is the slot of the frame of the file, {@code variables} are those it shows. */
  public ModuleNode(int file, String name, List<Variable> variables) {
    this.file = file;
    this.name = name;
    this.variables = List.copyOf(variables);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return module((MaterializedFrame) frame.getObject(file));
  }

  @TruffleBoundary
  private ModuleValue module(MaterializedFrame frame) {
    SequencedMap<String, Object> members = new LinkedHashMap<>();
    variables.forEach(member -> members.put(member.name(), frame.getValue(member.slot())));
    return new ModuleValue(name, members);
  }
}
