package org.difflow.builtin;

import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.interval.Interval;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;

/**
 * A region as a script gives it: {@code [lower, upper]} of numbers, or a pair for each coordinate.
 */
record RegionArgument(String parameter, StateShape shape, List<Interval> sides) {

  /**
   * @throws Fault E0584 for a pair that does not rise
   */
  static RegionArgument of(String parameter, Object value) {
    boolean number = value instanceof ArrayValue array && array.isVector();
    Matrix ends = number ? ((ArrayValue) value).matrix() : Coerce.points(parameter, value);
    if (ends.columns() != 2) {
      throw Coerce.unfit(parameter, "two ends, or two for each coordinate", value);
    }
    return new RegionArgument(
        parameter,
        new StateShape(number, ends.rows()),
        IntStream.range(0, ends.rows()).mapToObj(i -> side(ends.row(i))).toList());
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

  /** Its sides where none may be infinite. */
  List<Interval> bounded() {
    for (Interval side : sides) {
      if (!Double.isFinite(side.upper() - side.lower())) {
        throw new Fault("E0584", "a grid needs a region with finite ends, and not " + side + "");
      }
    }
    return sides;
  }
}
