package org.difflow.builtin;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.equation.Field;
import org.difflow.fault.Fault;
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
    Matrix ends = ends(arguments[1]);
    boolean number = arguments[1] instanceof ArrayValue array && array.isVector();
    StateShape shape = new StateShape(number, ends.rows());
    Field field = new FieldArgument(context, "f", arguments[0], shape).at(arguments[2]);
    List<Interval> sides =
        IntStream.range(0, ends.rows()).mapToObj(i -> side(ends.row(i))).toList();
    LipschitzSearch search =
        new LipschitzSearch(measure, new Region(sides), time(arguments[2]), Solve.CHECKPOINT);
    return new LipschitzValue(measure, search.of(field), shape::value);
  }

  private static Matrix ends(Object region) {
    Matrix ends =
        region instanceof ArrayValue array && array.isVector()
            ? array.matrix()
            : Coerce.points("region", region);
    if (ends.columns() != 2) {
      throw Coerce.unfit("region", "two ends, or two for each coordinate", region);
    }
    return ends;
  }

  private static Interval side(double[] ends) {
    if (ends[0] < ends[1]) {
      return new Interval(ends[0], ends[1]);
    }
    throw new Fault(
        "E0584",
        "a region runs from a number up to a larger one, and not from %s to %s"
            .formatted(Decimals.shortest(ends[0]), Decimals.shortest(ends[1])));
  }

  /** A field without a time has one slope at all times. */
  private static Interval time(Object given) {
    return switch (given) {
      case null -> Interval.ZERO;
      case ArrayValue two when two.isVector() && two.length() == 2 -> side(two.matrix().row(0));
      default -> Interval.point(Coerce.finite("t", given));
    };
  }
}
