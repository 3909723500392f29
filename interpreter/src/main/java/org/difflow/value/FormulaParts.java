package org.difflow.value;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.symbolic.print.Notation;

/**
 * What a host reads of a member: what it is called, what it takes, its text, and the text of its
 * derivation; and the kernel that numbers are computed with.
 */
record FormulaParts(
    String name,
    List<String> arguments,
    Function<Notation, String> text,
    HasSteps derived,
    Supplier<String> kernel)
    implements HasMembers {

  @Override
  public Object member(String member) {
    return switch (member) {
      case "name" -> name;
      case "arguments" -> new ListValue(arguments);
      case "text" -> text.apply(Notation.UNICODE);
      case "ascii" -> text.apply(Notation.ASCII);
      case "latex" -> text.apply(Notation.LATEX);
      case "steps_text" -> derived.derivation().text(Notation.UNICODE);
      case "steps_ascii" -> derived.derivation().text(Notation.ASCII);
      case "steps_latex" -> derived.derivation().text(Notation.LATEX);
      case "kernel" -> kernel.get();
      default -> throw new Fault("E0103", "a formula has no member `" + member + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return List.of(
        "name",
        "arguments",
        "text",
        "ascii",
        "latex",
        "steps_text",
        "steps_ascii",
        "steps_latex",
        "kernel");
  }
}
