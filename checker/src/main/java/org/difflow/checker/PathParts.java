package org.difflow.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;

/** The parameters and definitions of a path, which are members of it. */
final class PathParts {
  private PathParts() {}

  /** Those of a path. */
  static List<ValueMember> of(Variable path) {
    return path.parts().stream().map(PathParts::asMember).toList();
  }

  /** One of that name of any path that can be seen. */
  static Optional<ValueMember> ofAny(String name, Visibility where, Environment imported) {
    Stream<Variable> inScript = where.around().stream().flatMap(block -> block.own().stream());
    return Stream.concat(inScript, imported.variables().stream())
        .filter(variable -> variable.kind() == Variable.Kind.PATH)
        .flatMap(path -> of(path).stream())
        .filter(member -> member.name().equals(name))
        .findFirst();
  }

  private static ValueMember asMember(Signature part) {
    return new ValueMember(ValueKind.PATH, part, "", true);
  }
}
