package org.difflow.value;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list of values that do not form a vector or a matrix of numbers. */
public final class ListValue extends GuestValue implements HasElements {
  private final List<Object> elements;

  public ListValue(List<?> elements) {
    this.elements = List.copyOf(elements);
  }

  public List<Object> elements() {
    return elements;
  }

  /** Whether its elements are lists of different lengths, so that they form no matrix. */
  public boolean isRagged() {
    return oddRow().isPresent();
  }

  /** The first element whose length is not that of the first one. */
  private OptionalInt oddRow() {
    return IntStream.range(1, elements.size())
        .filter(i -> length(elements.get(i)) != length(elements.getFirst()))
        .findFirst();
  }

  /** The number of elements of a list; what is none counts as shorter than all lists. */
  private static int length(Object element) {
    return switch (element) {
      case ArrayValue array -> array.length();
      case ListValue list -> list.elements().size();
      default -> -1;
    };
  }

  @Override
  public int length() {
    return elements.size();
  }

  @Override
  public Object element(int index) {
    return elements.get(index);
  }

  @Override
  public String kind() {
    OptionalInt odd = oddRow();
    if (odd.isPresent() && elements.stream().allMatch(element -> length(element) >= 0)) {
      return "a ragged list, whose rows have %d and %d entries"
          .formatted(length(elements.getFirst()), length(elements.get(odd.getAsInt())));
    }
    return switch (elements.size()) {
      case 0 -> "an empty list";
      case 1 -> "a list of 1 value";
      default -> "a list of " + elements.size() + " values";
    };
  }

  @Override
  public String display(Display display) {
    return elements.stream().map(display::quoted).collect(Collectors.joining(", ", "[", "]"));
  }
}
