package org.difflow.builtin;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.ListValue;
import org.difflow.value.SamplesValue;

/** What depends on the order of the numbers of a vector. */
final class Vectors {
  private Vectors() {}

  static Object sort(DifflowContext context, Object[] arguments) {
    double[] values = vector("sort", arguments[0]);
    Arrays.sort(values);
    return ArrayValue.vector(values);
  }

  static Object cumsum(DifflowContext context, Object[] arguments) {
    return running("cumsum", arguments[0], Double::sum);
  }

  static Object cumprod(DifflowContext context, Object[] arguments) {
    return running("cumprod", arguments[0], (product, value) -> product * value);
  }

  private static Object running(String name, Object value, DoubleBinaryOperator operation) {
    double[] values = vector(name, value);
    Arrays.parallelPrefix(values, operation);
    return ArrayValue.vector(values);
  }

  /**
   * {@code quantile(x, p)}: the value below which the share p of the numbers lies, with straight
   * lines between the numbers in order (definition 7 of Hyndman and Fan, 1996, as in NumPy and R).
   */
  static Object quantile(DifflowContext context, Object[] arguments) {
    double[] sorted = numbers(arguments[0]);
    Arrays.sort(sorted);
    return arguments[1] instanceof Double p
        ? (Object) quantile(sorted, p)
        : ArrayValue.vector(
            Arrays.stream(Coerce.vector("p", arguments[1]))
                .map(share -> quantile(sorted, share))
                .toArray());
  }

  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      throw Reduction.ofNothing("quantile");
    }
    if (!(p >= 0 && p <= 1)) {
      throw new Fault("E0332", "a share lies between 0 and 1, and p is " + Decimals.shortest(p));
    }
    double place = p * (sorted.length - 1);
    int below = (int) place;
    double share = place - below;
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below]);
  }

  private static double[] numbers(Object value) {
    return switch (value) {
      case ArrayValue array -> array.matrix().values().clone();
      case SamplesValue samples -> samples.points().values().clone();
      case DistributionValue law -> Coerce.points("x", law).values().clone();
      case ListValue list when list.elements().isEmpty() -> new double[0];
      default -> throw Coerce.unfit("x", "a vector, a matrix or points", value);
    };
  }

  private static double[] vector(String name, Object value) {
    return switch (value) {
      case ArrayValue array when array.isVector() -> array.matrix().row(0);
      case ListValue list when list.elements().isEmpty() -> new double[0];
      case ArrayValue matrix ->
          throw new Fault(
              "E0333",
              "`%s` takes a vector, not %s".formatted(name, matrix.kind()),
              "map(%s, m) takes the rows one by one".formatted(name));
      default -> throw Coerce.unfit("x", "a vector of numbers", value);
    };
  }
}
