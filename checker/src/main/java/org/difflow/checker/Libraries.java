package org.difflow.checker;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.checker.binding.Binding;
import org.difflow.checker.table.Builtin;
import org.difflow.checker.table.Builtins;
import org.difflow.checker.table.Topic;

/** The libraries of the standard library, by the names under which they are imported. */
final class Libraries {
  private static final Map<String, Topic> OF_BUILTINS =
      Map.of("std.grids", Topic.GRID, "std.distributions", Topic.DISTRIBUTION);

  /** Their names. */
  static final List<String> NAMES =
      List.of("std.paths", "std.samplers", "std.grids", "std.schedules", "std.distributions");

  private Libraries() {}

  /** What a library holds: variables of its files, hidden from view or not, and builtins. */
  static List<Binding> members(String library, Environment visible) {
    String folder = library.replace('.', '/') + "/";
    Stream<Binding> variables =
        visible.library().stream()
            .filter(variable -> variable.source().name().startsWith(folder))
            .map(Binding.class::cast);
    Stream<Binding> builtins =
        Builtins.all().stream()
            .filter(builtin -> builtin.topic() == OF_BUILTINS.get(library))
            .filter(Builtin::inThisVersion)
            .map(Binding.Builtin::new);
    return Stream.concat(variables, builtins).toList();
  }
}
