package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.ValueKind;
import org.difflow.fault.Fault;

/** A number that may come from draws, and how far it may be off. */
public final class EstimateValue extends GuestValue implements HasMembers {
  private final double value;
  private final double standardError;

  /**
   * @param standardError 0 for a number that is exact
   */
  public EstimateValue(double value, double standardError) {
    this.value = value;
    this.standardError = standardError;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "value" -> value;
      case "standard_error" -> standardError;
      default -> throw new Fault("E0103", "an estimate has no member `" + name + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.ESTIMATE);
  }

  @Override
  public String kind() {
    return "an estimate";
  }

  @Override
  public String display(Display display) {
    String error = "\nstandard_error = " + display.text(standardError);
    return "value = " + display.text(value) + (standardError > 0 ? error : "");
  }
}
