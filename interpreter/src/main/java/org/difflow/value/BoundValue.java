package org.difflow.value;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.difflow.bound.WassersteinBound;
import org.difflow.checker.table.Signature;
import org.difflow.checker.table.ValueKind;
import org.difflow.fault.Fault;

/** A Wasserstein bound with all its terms. */
public final class BoundValue extends GuestValue implements HasMembers {
  private final WassersteinBound bound;

  public BoundValue(WassersteinBound bound) {
    this.bound = bound;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "value" -> bound.value();
      case "integral" -> bound.integral();
      case "prior_term" -> bound.priorTerm();
      case "prior_distance" -> bound.priorDistance();
      case "distance" -> bound.distance();
      case "end" -> new DistributionValue(bound.end());
      case "lipschitz" -> ofTime(name, bound::lipschitz);
      case "growth" -> ofTime(name, bound::growth);
      case "error" -> ofTime(name, bound::error);
      default -> throw new Fault("E0103", "a bound has no member `" + name + "`");
    };
  }

  private static Method ofTime(String name, DoubleUnaryOperator function) {
    return new Method(
        Signature.parse(name + "(t)"),
        given -> function.applyAsDouble(Coerce.number("t", given[0])));
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.BOUND);
  }

  @Override
  public String kind() {
    return "a bound";
  }

  /** Every term of the inequality; S is the time of the prior end. */
  @Override
  public String display(Display display) {
    return """
    W2 at the data end of %s along the %s
    distance   = %s
    bound      = %s = integral + prior term
    integral   = %s of %s*I*F over t
    prior term = %s = I*W2 at the prior end, %s*%s\
    """
        .formatted(
            bound.path().name(),
            bound.isSde() ? "reverse SDE" : "probability flow",
            display.text(bound.distance()),
            display.text(bound.value()),
            display.text(bound.integral()),
            bound.isSde() ? "g^2" : "g^2/2",
            display.text(bound.priorTerm()),
            display.text(bound.growthAtPrior()),
            display.text(bound.priorDistance()));
  }
}
