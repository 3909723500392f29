package org.difflow.value;

import java.util.List;
import java.util.function.Supplier;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** Samples of a model. They are drawn when something of them is first read. */
public final class SamplesValue extends GuestValue implements HasMembers {
  /**
   * What a run gave.
   *
   * @param times of the states, the last of which are the samples
   */
  public record Drawn(List<Matrix> states, double[] times, int fieldEvaluations, double seconds) {}

  private final int count;
  private final Supplier<Drawn> run;
  private Drawn drawn;

  public SamplesValue(int count, Supplier<Drawn> run) {
    this.count = count;
    this.run = run;
  }

  private Drawn drawn() {
    if (drawn == null) {
      drawn = run.get();
    }
    return drawn;
  }

  /** The samples, one per row. */
  public Matrix points() {
    return drawn().states().getLast();
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "points" -> ArrayValue.matrix(points());
      case "times" -> ArrayValue.vector(drawn().times());
      case "trajectory" -> trajectory();
      case "nfe" -> (double) drawn().fieldEvaluations();
      case "seconds" -> drawn().seconds();
      case "finish" -> drawn().times()[drawn().times().length - 1];
      default -> throw new Fault("E0103", "samples have no member `" + name + "`");
    };
  }

  /** The times at which {@link #states} stand. */
  public double[] times() {
    return drawn().times();
  }

  /** Whether the states on the way were kept. */
  public boolean hasTrajectory() {
    return drawn().states().size() > 1;
  }

  /**
   * One matrix of points per time.
   *
   * @throws Fault E0617 if they were not kept
   */
  public List<Matrix> states() {
    if (!hasTrajectory()) {
      throw new Fault(
          "E0617",
          "these samples were drawn without their trajectory",
          "draw them with keep = \"trajectory\"");
    }
    return drawn().states();
  }

  private Object trajectory() {
    return new ListValue(states().stream().<Object>map(ArrayValue::matrix).toList());
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.SAMPLES);
  }

  @Override
  public String kind() {
    return "samples";
  }

  @Override
  public String display(Display display) {
    return count + " samples";
  }
}
