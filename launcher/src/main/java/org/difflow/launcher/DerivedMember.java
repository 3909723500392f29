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
  /** What is read of a member. */
  enum Reading {
    FORMULA,
    /** How it follows from the law. */
    STEPS,
    /** What its numbers are computed with. */
    KERNEL
  }

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
   * @throws org.graalvm.polyglot.PolyglotException if it cannot be derived
   */
  static Optional<DerivedMember> of(Value path, String name, Reading reading) {
    return Optional.ofNullable(path.getMember(name)).map(value -> of(name, value, reading));
  }

  private static DerivedMember of(String name, Value value, Reading reading) {
    if (!value.hasMember("latex")) {
      return same(name, List.of(), name + " = " + value);
    }
    List<String> arguments = List.of(value.getMember("arguments").as(String[].class));
    return switch (reading) {
      case FORMULA -> formula(name, arguments, value, "");
      case STEPS -> formula(name, arguments, value, "steps_");
      case KERNEL -> same(name, arguments, text(value, "kernel"));
    };
  }

  private static DerivedMember same(String name, List<String> arguments, String text) {
    return new DerivedMember(name, arguments, text, text, text);
  }

  private static DerivedMember formula(
      String name, List<String> arguments, Value value, String part) {
    return new DerivedMember(
        name,
        arguments,
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
