package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.difflow.path.RadialField;
import org.difflow.path.RadialField.Quantity;
import org.difflow.strip.Loops;
import org.difflow.tier.PanelProgram;
import org.difflow.tier.Programs;

/** What an isotropic law has at the distances of one block of points from a strip. One thread's. */
final class RadialNumbers {
  private static final int SIZE = Loops.BLOCK * WIDTH;

  /** One evaluation of a quantity, with its room. */
  private record Evaluation(PanelProgram program, double[][] results, double[] scratch) {
    static Evaluation of(PanelProgram program) {
      return new Evaluation(program, new double[1][SIZE], program.scratch(SIZE, 1));
    }
  }

  private final Map<Quantity, Evaluation> evaluations = new EnumMap<>(Quantity.class);
  private final double[][] arguments;

  RadialNumbers(Map<Quantity, PanelProgram> programs, RadialField law, double time) {
    programs.forEach((quantity, program) -> evaluations.put(quantity, Evaluation.of(program)));
    this.arguments = new double[][] {new double[SIZE], {time}, {law.dimension()}};
  }

  static Map<Quantity, PanelProgram> programs(RadialField law, List<Quantity> quantities) {
    Map<Quantity, PanelProgram> programs = new EnumMap<>(Quantity.class);
    quantities.forEach(quantity -> programs.put(quantity, Programs.of(law.kernel(quantity))));
    return programs;
  }

  /** The distances, to be written before any value is asked for. */
  double[] radii() {
    return arguments[0];
  }

  /** The values of a quantity at the first {@code count} distances. */
  double[] values(Quantity quantity, int count) {
    Evaluation evaluation = evaluations.get(quantity);
    evaluation.program.run(arguments, evaluation.results, evaluation.scratch, count, 1);
    return evaluation.results[0];
  }
}
