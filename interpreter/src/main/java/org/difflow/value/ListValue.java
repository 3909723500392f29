package org.difflow.value;

import java.util.List;
import java.util.stream.Collectors;

/** A list of values that do not form a vector or a matrix of numbers. */
public final class ListValue extends GuestValue implements HasElements {
  private final List<Object> elements;

  public ListValue(List<?> elements) {
    this.elements = List.copyOf(elements);
  }

  public List<Object> elements() {
    return elements;
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
