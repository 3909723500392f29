package org.difflow.lane;

import java.util.HashMap;
import java.util.Map;

/** What stands in a variable or on the stack while a method is translated. */
sealed interface Value {
  /** A value of lane code. */
  record Lane(int place) implements Value {}

  /** What Java's comparison of two numbers or longs gave; a NaN counts as greater or as less. */
  record Order(int left, int right, boolean ofNumbers, boolean nanIsGreater) implements Value {}

  /** A record, field by field; it is filled by its constructor and then stays. */
  record Fields(Map<String, Value> values) implements Value {
    Fields() {
      this(new HashMap<>());
    }
  }
}
