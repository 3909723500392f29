package org.difflow.value;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Table;

/** {@code x[i]}: indices are whole, from 0, never negative; a vector of indices selects. */
public final class Indexing {
  private Indexing() {}

  /**
   * One element, or those that a vector of indices names; of a vector per sample, coordinates.
   *
   * @throws Fault E0310 if {@code value} has no elements or {@code index} is no index of it
   */
  public static Object element(Object value, Object index) {
    return switch (value) {
      case BatchValue batch -> coordinates(batch.matrix(), index);
      case ArrayValue array -> element(array::element, array.length(), index);
      case ListValue list -> element(list.elements()::get, list.elements().size(), index);
      default -> throw new Fault("E0310", Kind.of(value) + " has no elements to take one of");
    };
  }

  /**
   * The entry of a vector at an index that is a formula; {@code name} is what formulas call it.
   *
   * @throws Fault E0310 if {@code value} is no vector, or the formula a number that is no index
   */
  public static FormulaValue entry(String name, Object value, FormulaValue index) {
    if (value instanceof ArrayValue array && array.isVector() && array.length() > 0) {
      List<Double> entries =
          DoubleStream.of(array.matrix().values())
              .map(v -> Coerce.finite(name, v))
              .boxed()
              .toList();
      Expr at = index.expression();
      return new FormulaValue(at.pool().entry(new Table(name, entries), at));
    }
    throw new Fault(
        "E0310",
        "an index that is a formula takes an element of a vector, not of " + Kind.of(value));
  }

  private static Object element(IntFunction<Object> elements, int length, Object index) {
    int[] chosen = positions(index, length);
    return index instanceof Double
        ? elements.apply(chosen[0])
        : ArrayValue.ofElements(Arrays.stream(chosen).mapToObj(elements).toList());
  }

  private static BatchValue coordinates(Matrix samples, Object index) {
    int[] chosen = positions(index, samples.columns());
    Matrix result = Matrix.zeros(samples.rows(), chosen.length);
    for (int row = 0; row < samples.rows(); row++) {
      for (int j = 0; j < chosen.length; j++) {
        result.values()[row * chosen.length + j] = samples.get(row, chosen[j]);
      }
    }
    return new BatchValue(result);
  }

  private static int[] positions(Object index, int length) {
    return switch (index) {
      case Double at -> new int[] {position(at, length)};
      case ArrayValue many when many.isVector() ->
          Arrays.stream(many.matrix().values()).mapToInt(at -> position(at, length)).toArray();
      default -> throw new Fault("E0310", "an index must be a whole number, not " + Kind.of(index));
    };
  }

  private static String indices(int length) {
    return switch (length) {
      case 0 -> "it is empty";
      case 1 -> "the only index is 0";
      default -> "the indices are the whole numbers from 0 to " + (length - 1);
    };
  }

  private static int position(double index, int length) {
    if (index != Math.rint(index) || index < 0 || index >= length) {
      throw new Fault(
          "E0310",
          "there is no element " + Decimals.shortest(index) + ": " + indices(length),
          index == -1 && length > 0 ? "the last element of x is x[len(x) - 1]" : null);
    }
    return (int) index;
  }
}
