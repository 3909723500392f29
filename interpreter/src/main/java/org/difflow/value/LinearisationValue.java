package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.ValueKind;
import org.difflow.equation.Linearisation;
import org.difflow.fault.Fault;

/** What a field is near a point. */
public final class LinearisationValue extends GuestValue implements HasMembers {
  private final Linearisation linearisation;

  public LinearisationValue(Linearisation linearisation) {
    this.linearisation = linearisation;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "jacobian" -> ArrayValue.matrix(linearisation.jacobian());
      case "eigenvalues" -> ArrayValue.matrix(linearisation.eigenvalues());
      case "stable" -> linearisation.isStable();
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.LINEARISATION);
  }

  @Override
  public String kind() {
    return ValueKind.LINEARISATION.words();
  }

  @Override
  public String display(Display display) {
    return "a linearisation with the eigenvalues\n" + display.matrix(linearisation.eigenvalues());
  }
}
