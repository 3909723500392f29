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
    if (!(value instanceof ArrayValue
        || value instanceof ListValue
        || value instanceof BatchValue)) {
      throw new Fault("E0310", Kind.of(value) + " has no elements to take one of");
    }
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
          "E0310", "there is no element " + Decimals.shortest(index) + ": " + indices(length));
    }
    return (int) index;
  }
}
