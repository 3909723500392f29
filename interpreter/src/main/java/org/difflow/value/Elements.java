package org.difflow.value;

import java.util.stream.IntStream;
import org.difflow.fault.Fault;

/** The elements of what can be walked through: vectors, matrices (row by row), lists. */
public final class Elements {
  private Elements() {}

  /**
   * The elements in order.
   *
   * @throws Fault E0309 if {@code value} has none
   */
  public static Object[] of(Object value) {
    return switch (value) {
      case ArrayValue array ->
          IntStream.range(0, array.length()).mapToObj(array::element).toArray();
      case ListValue list -> list.elements().toArray();
      case BatchValue batch ->
          throw new Fault(
              "E0901",
              "taking the coordinates of " + batch.kind() + " one by one is not in this version");
      default ->
          throw new Fault(
              "E0309",
              Kind.of(value) + " has no elements to go through",
              "use a list, a vector or a range such as 1..10");
    };
  }
}
