package org.difflow.value;

import java.util.List;
import java.util.function.Supplier;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.equation.Solution;
import org.difflow.fault.Fault;

/** The solution of an ordinary differential equation at all times of its steps. */
public final class SolutionValue extends GuestValue implements HasMembers, Curves {
  private final Solution solution;
  private final ArrayValue points;
  private final Supplier<double[]> logDensity;

  /**
   * A solution.
   *
   * @param points the states as the script sees them
   * @param logDensity the change of the log density along it, worked out when asked for
   */
  public SolutionValue(Solution solution, ArrayValue points, Supplier<double[]> logDensity) {
    this.solution = solution;
    this.points = points;
    this.logDensity = logDensity;
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "times" -> ArrayValue.vector(solution.times());
      case "points" -> points;
      case "logdensity" -> ArrayValue.vector(logDensity.get());
      default -> throw new Fault("E0103", "a solution has no member `" + name + "`");
    };
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.SOLUTION);
  }

  @Override
  public double[] places() {
    return solution.times();
  }

  @Override
  public Matrix heights() {
    return solution.states().transposed();
  }

  @Override
  public String kind() {
    return "a solution";
  }

  @Override
  public String display(Display display) {
    return "a solution at " + solution.times().length + " times";
  }
}
