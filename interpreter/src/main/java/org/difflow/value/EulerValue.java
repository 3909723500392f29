package org.difflow.value;

import java.util.List;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.fault.Fault;
import org.difflow.langevin.OrnsteinUhlenbeck;

/** Euler's method for an Ornstein-Uhlenbeck process. */
public final class EulerValue extends GuestValue implements HasMembers {
  private static final Signature LAW = Signature.parse("law(n, start)");

  private final OrnsteinUhlenbeck.Euler method;

  EulerValue(OrnsteinUhlenbeck.Euler method) {
    this.method = method;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "law" -> new Method(LAW, this::law);
      case "stationary" -> new DistributionValue(method.stationary());
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  private DistributionValue law(Object[] bound) {
    return new DistributionValue(
        method.law(Coerce.count("n", bound[0]), ProcessValue.normal(bound[1])));
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.EULER);
  }

  @Override
  public String kind() {
    return "a discretised process";
  }

  @Override
  public String display(Display display) {
    return "a discretised process with the stationary law " + method.stationary();
  }
}
