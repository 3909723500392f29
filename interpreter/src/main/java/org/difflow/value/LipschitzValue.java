package org.difflow.value;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.difflow.checker.table.ValueKind;
import org.difflow.fault.Fault;
import org.difflow.lipschitz.LipschitzBound;
import org.difflow.lipschitz.MatrixMeasure;

/** Bounds of a Lipschitz constant. */
public final class LipschitzValue extends GuestValue implements HasMembers {
  private final MatrixMeasure measure;
  private final LipschitzBound bound;
  private final Function<double[], Object> state;

  /**
   * @param state a point as the script sees it
   */
  public LipschitzValue(
      MatrixMeasure measure, LipschitzBound bound, Function<double[], Object> state) {
    this.measure = measure;
    this.bound = bound;
    this.state = state;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "lower" -> bound.lower();
      case "upper" -> bound.upper();
      case "point" -> state.apply(bound.point());
      case "how" -> bound.evidence().name().toLowerCase(Locale.ROOT);
      default -> throw new Fault("E0103", kind() + " has no member `" + name + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.LIPSCHITZ);
  }

  @Override
  public String kind() {
    return ValueKind.LIPSCHITZ.words();
  }

  @Override
  public String display(Display display) {
    return measure.supremum() + " " + range(display) + ", " + bound.evidence().words();
  }

  private String range(Display display) {
    String lower = display.text(bound.lower());
    return bound.lower() == bound.upper()
        ? lower
        : "from " + lower + " to " + display.text(bound.upper());
  }
}
