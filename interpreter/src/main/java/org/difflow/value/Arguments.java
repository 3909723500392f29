package org.difflow.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The argument of that name. */
  public Optional<Object> named(String name) {
    return named.stream().filter(n -> n.name().equals(name)).map(Named::value).findFirst();
  }

  /** The same with one more argument by name. */
  public Arguments with(String name, Object value) {
    List<Named> more = new ArrayList<>(named);
    more.add(new Named(name, value));
    return new Arguments(positional, more);
  }

  public int count() {
    return positional.size() + named.size();
  }
}
