package org.difflow.builtin;

import org.difflow.equation.Field;
import org.difflow.interval.Interval;
import org.difflow.language.DifflowContext;
import org.difflow.lipschitz.LipschitzSearch;
import org.difflow.lipschitz.MatrixMeasure;
import org.difflow.lipschitz.Region;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.LipschitzValue;

/** How fast a field drives two points apart, over a region. */
final class Lipschitz {
  private Lipschitz() {}

  /** {@code lipschitz(f, region, t)}. */
  static Object twoSided(DifflowContext context, Object[] arguments) {
    return bound(context, MatrixMeasure.NORM, arguments);
  }

  /** {@code one_sided_lipschitz(f, region, t)}. */
  static Object oneSided(DifflowContext context, Object[] arguments) {
    return bound(context, MatrixMeasure.LOGARITHMIC_NORM, arguments);
  }

  private static Object bound(DifflowContext context, MatrixMeasure measure, Object[] arguments) {
    RegionArgument region = RegionArgument.of("region", arguments[1]);
    Field field = new FieldArgument(context, "f", arguments[0], region.shape()).at(arguments[2]);
    LipschitzSearch search =
        new LipschitzSearch(
            measure, new Region(region.sides()), time(arguments[2]), Solve.CHECKPOINT);
    return new LipschitzValue(measure, search.of(field), region.shape()::value);
  }

  /** A field without a time has one slope at all times. */
  private static Interval time(Object given) {
    return switch (given) {
      case null -> Interval.ZERO;
      case ArrayValue two when two.isVector() && two.length() == 2 ->
          RegionArgument.of("t", two).sides().getFirst();
      default -> Interval.point(Coerce.finite("t", given));
    };
  }
}
