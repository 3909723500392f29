package org.difflow.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.difflow.fault.Fault;

/** The coefficients of a step, as numbers or formulas: {@code posterior(s, t).coef_x}. */
public final class Coefficients extends GuestValue implements HasMembers {
  private final String owner;
  private final SequencedMap<String, Object> parts;

  /** The parts of {@code owner}, in the order in which they print. */
  Coefficients(String owner, SequencedMap<String, Object> parts) {
    this.owner = owner;
    this.parts = new LinkedHashMap<>(parts);
  }

  @Override
  public Object member(String name) {
    Object part = parts.get(name);
    if (part == null) {
      throw new Fault(
          "E0103",
          "`" + owner + "` gives no `" + name + "`",
          "it gives " + String.join(", ", memberNames()));
    }
    return part;
  }

  @Override
  public List<String> memberNames() {
    return List.copyOf(parts.keySet());
  }

  @Override
  public String kind() {
    return "the coefficients of `" + owner + "`";
  }

  @Override
  public String display(Display display) {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + " = " + display.text(part.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
