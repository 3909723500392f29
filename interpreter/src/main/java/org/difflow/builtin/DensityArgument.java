package org.difflow.builtin;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.evolution.Grid;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.Arguments;
import org.difflow.value.ArrayValue;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.FormulaValue;
import org.difflow.value.GridDensityValue;
import org.difflow.value.ListValue;

/** A density at a time as a script gives it: a law, a function or formula, or its values. */
record DensityArgument(DifflowContext context, Object value, StateShape shape) {

  /** Its values in the middles of the cells. */
  double[] on(Grid grid) {
    double[] values = values(grid);
    if (Arrays.stream(values).allMatch(Double::isFinite)) {
      return values;
    }
    throw new Fault(
        "E0594",
        "the density to start from is not finite all over the grid",
        "take a smaller region, or a wider density");
  }

  private double[] values(Grid grid) {
    return switch (value) {
      case DistributionValue law -> of((Callable) law.member("density"), grid.centres());
      case FormulaValue _ when shape.number() ->
          new FieldArgument(context, "p0", value, shape).field().at(grid.centres(), 0).values();
      case Callable function -> of(function, grid.centres());
      case GridDensityValue earlier -> given(earlier.values(), grid);
      case ArrayValue _, ListValue _ -> given(Coerce.vector("p0", value), grid);
      default -> throw Coerce.unfit("p0", "a law, a function of x or its values in cells", value);
    };
  }

  private double[] of(Callable function, Matrix centres) {
    double[] values = new double[centres.rows()];
    Arrays.setAll(
        values, i -> Coerce.number("p0", function.call(Arguments.of(shape.value(centres.row(i))))));
    return values;
  }

  private double[] given(double[] values, Grid grid) {
    if (values.length == grid.size()) {
      return values;
    }
    throw Coerce.unfit("p0", "one number for each of the %d cells".formatted(grid.size()), value);
  }
}
