package org.difflow.value;

import java.util.List;

/** The arguments of a call: positional ones first, then named ones in their order. */
public record Arguments(List<Object> positional, List<Named> named) {
  /** An argument given by name. */
  public record Named(String name, Object value) {}

  public Arguments {
    positional = List.copyOf(positional);
    named = List.copyOf(named);
  }

  public static Arguments of(Object... positional) {
    return new Arguments(List.of(positional), List.of());
  }

  public int count() {
    return positional.size() + named.size();
  }
}
