package org.difflow.launcher;

import java.util.List;
import java.util.Optional;
import org.difflow.checker.table.ValueKind;
import org.difflow.checker.table.ValueMember;
import org.difflow.checker.table.ValueMembers;
import org.graalvm.polyglot.Value;
import tools.jackson.databind.json.JsonMapper;

/** A member of a path in all notations. What is no formula has the same text in each of them. */
record DerivedMember(String name, List<String> arguments, String text, String ascii, String latex) {
  /** A path with its members, as JSON shows it. */
  private record OfPath(String path, List<DerivedMember> members) {}

  /** The names of what follows from the law of a path; what the script defines is not among it. */
  static List<String> namesOf(Value path) {
    List<String> derived = ValueMembers.of(ValueKind.PATH).stream().map(ValueMember::name).toList();
    return path.getMemberKeys().stream().filter(derived::contains).distinct().toList();
  }

  /**
   * The member of that name, if there is one.
   *
   * @param steps whether its text is how it follows from the law
   * @throws org.graalvm.polyglot.PolyglotException if it cannot be derived
   */
  static Optional<DerivedMember> of(Value path, String name, boolean steps) {
    return Optional.ofNullable(path.getMember(name))
        .map(value -> of(name, value, steps ? "steps_" : ""));
  }

  private static DerivedMember of(String name, Value value, String part) {
    if (value.hasMember("latex")) {
      return formula(name, value, part);
    }
    String text = name + " = " + value;
    return new DerivedMember(name, List.of(), text, text, text);
  }

  private static DerivedMember formula(String name, Value value, String part) {
    String[] arguments = value.getMember("arguments").as(String[].class);
    return new DerivedMember(
        name,
        List.of(arguments),
        text(value, part + "text"),
        text(value, part + "ascii"),
        text(value, part + "latex"));
  }

  private static String text(Value value, String name) {
    return value.getMember(name).asString();
  }

  static String json(String path, List<DerivedMember> members) {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(new OfPath(path, members));
  }
}
