package org.difflow.builtin;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.evolution.Cells;
import org.difflow.evolution.Grid;
import org.difflow.evolution.Spectral;
import org.difflow.evolution.Upwind;
import org.difflow.fault.Fault;
import org.difflow.interval.Interval;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.GridDensityValue;

/** Equations of densities, solved on a grid. */
final class Evolution {
  private static final double CELLS = 200;

  /** A power of two, for the fast Fourier transform. */
  private static final double WAVES = 128;

  /** Some 130 MB a density. */
  private static final int MOST_CELLS = 1 << 24;

  private Evolution() {}

  /** {@code solve_continuity(velocity, p0, region, t0, t1, method, steps, cells)}. */
  static Object continuity(DifflowContext context, Object[] arguments) {
    RegionArgument region = RegionArgument.of("region", arguments[2]);
    requireUpwind(arguments[5]);
    OptionalInt steps =
        arguments[6] == null
            ? OptionalInt.empty()
            : OptionalInt.of(Coerce.count("steps", arguments[6]));
    Grid grid = grid(region, arguments[7] == null ? CELLS : arguments[7]);
    Upwind upwind =
        new Upwind(
            new FieldArgument(context, "velocity", arguments[0], region.shape()).field(),
            grid,
            Coerce.finite("t0", arguments[3]),
            Coerce.finite("t1", arguments[4]),
            Solve.CHECKPOINT);
    double[] start = new DensityArgument(context, arguments[1], region.shape()).on(grid);
    return new GridDensityValue(grid, upwind.solve(start, steps).density());
  }

  private static void requireUpwind(Object method) {
    String name = method == null ? "upwind" : Coerce.text("method", method);
    switch (name) {
      case "upwind" -> {}
      case "central" ->
          throw new Fault(
              "E0590",
              "central differences with Euler steps are unstable for every step: they multiply a"
                  + " wave of angle theta from cell to cell by 1 - i*c*sin(theta), whose size"
                  + " is above 1, where c = velocity*step/width",
              "take \"upwind\", which is stable for c up to 1");
      default -> throw Coerce.unfit("method", "\"upwind\"", method);
    }
  }

  /** {@code solve_fokker_planck(drift, diffusion, p0, region, t0, t1, cells)}. */
  static Object fokkerPlanck(DifflowContext context, Object[] arguments) {
    RegionArgument region = RegionArgument.of("region", arguments[3]);
    Grid grid = grid(region, arguments[6] == null ? WAVES : arguments[6]);
    for (Cells cells : grid.sides()) {
      if (Integer.bitCount(cells.count()) != 1) {
        throw Coerce.unfit("cells", "a power of two", (double) cells.count());
      }
    }
    Spectral equation =
        new Spectral(
            grid,
            constant("drift", arguments[0], region.shape()),
            constant("diffusion", arguments[1], region.shape()));
    double[] start = new DensityArgument(context, arguments[2], region.shape()).on(grid);
    double time = Coerce.finite("t1", arguments[5]) - Coerce.finite("t0", arguments[4]);
    return new GridDensityValue(grid, equation.solve(start, time));
  }

  /** A number for each coordinate; one alone is that of all. */
  private static double[] constant(String parameter, Object value, StateShape shape) {
    double[] numbers = Coerce.vector(parameter, value);
    if (numbers.length == 1) {
      return IntStream.range(0, shape.dimension()).mapToDouble(_ -> numbers[0]).toArray();
    }
    if (numbers.length == shape.dimension()) {
      return numbers;
    }
    throw Coerce.unfit(parameter, "a number, or one for each coordinate", value);
  }

  private static Grid grid(RegionArgument region, Object cells) {
    List<Interval> sides = region.bounded();
    double[] counts = constant("cells", cells, region.shape());
    double all = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
    if (all > MOST_CELLS) {
      throw Coerce.unfit("cells", "at most %d in all".formatted(MOST_CELLS), all);
    }
    return new Grid(
        IntStream.range(0, sides.size())
            .mapToObj(
                i ->
                    new Cells(
                        sides.get(i).lower(),
                        sides.get(i).upper(),
                        Coerce.count("cells", counts[i])))
            .toList());
  }
}
