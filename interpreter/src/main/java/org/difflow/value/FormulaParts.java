package org.difflow.value;

import java.util.List;
import org.difflow.fault.Fault;
import org.difflow.path.Formula;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/** What a host reads of a formula: what it is called, what it takes, and its text. */
record FormulaParts(Formula formula) implements HasMembers {
  @Override
  public Object member(String name) {
    return switch (name) {
      case "name" -> formula.name();
      case "arguments" -> new ListValue(formula.arguments().stream().map(Symbol::name).toList());
      case "text" -> formula.text(Notation.UNICODE);
      case "ascii" -> formula.text(Notation.ASCII);
      case "latex" -> formula.text(Notation.LATEX);
      default -> throw new Fault("E0103", "a formula has no member `" + name + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return List.of("name", "arguments", "text", "ascii", "latex");
  }
}
