package org.difflow.value;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/** {@code x[i]}: indices are whole, from 0, never negative; a vector of indices selects. */
public final class Indexing {
  private Indexing() {}

  /**
   * One element, or those that a vector of indices names.
   *
   * @throws Fault E0310 if {@code value} has no elements or {@code index} is no index of it
   */
  public static Object element(Object value, Object index) {
    Object[] elements = Elements.of(value);
    return switch (index) {
      case Double at -> elements[position(at, elements.length)];
      case ArrayValue many when many.isVector() -> select(elements, many.matrix().values());
      default -> throw new Fault("E0310", "an index must be a whole number, not " + Kind.of(index));
    };
  }

  private static Object select(Object[] elements, double[] indices) {
    List<Object> chosen =
        Arrays.stream(indices).mapToObj(at -> elements[position(at, elements.length)]).toList();
    return ArrayValue.ofElements(chosen);
  }

  private static int position(double index, int length) {
    if (index != Math.rint(index) || index < 0 || index >= length) {
      throw new Fault(
          "E0310",
          "the index " + Decimals.shortest(index) + " is not one of the " + length + " elements",
          "indices are whole numbers from 0 to " + (length - 1));
    }
    return (int) index;
  }
}
