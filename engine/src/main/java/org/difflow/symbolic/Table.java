package org.difflow.symbolic;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.difflow.fault.Fault;

/**
 * Numbers that a formula takes one of by its index, counted from 0; at least one.
 *
 * @param name how the formula calls it, for example {@code abar}
 */
public record Table(String name, List<Double> values) implements Comparable<Table> {
  public Table {
    values = List.copyOf(values);
  }

  /** The value at a whole index from 0 to the last, if {@code index} is one. */
  public OptionalDouble at(double index) {
    return index == Math.rint(index) && index >= 0 && index < values.size()
        ? OptionalDouble.of(values.get((int) index))
        : OptionalDouble.empty();
  }

  /**
   * The value at {@code index}.
   *
   * @throws Fault E0310 for what is no index of it
   */
  public double get(double index) {
    return at(index)
        .orElseThrow(
            () ->
                new Fault(
                    "E0310",
                    "there is no element %s: the indices of %s are the whole numbers from 0 to %d"
                        .formatted(written(index), name, values.size() - 1)));
  }

  private static String written(double index) {
    return index == Math.rint(index) ? "%.0f".formatted(index) : Double.toString(index);
  }

  /** The least of the values. */
  public double least() {
    return Collections.min(values);
  }

  /** The greatest of the values. */
  public double greatest() {
    return Collections.max(values);
  }

  /** By what they say, the name first. */
  @Override
  public int compareTo(Table other) {
    int names = name.compareTo(other.name);
    return names != 0 ? names : values.toString().compareTo(other.values.toString());
  }
}
