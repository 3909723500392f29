package org.difflow.builtin;

import org.difflow.language.DifflowContext;
import org.difflow.sampling.TimeGrid;
import org.difflow.value.Coerce;
import org.difflow.value.GridValue;

/** The grids of the library. */
final class Grids {
  private Grids() {}

  /** {@code linear(steps)}: steps + 1 times at equal distances. */
  static Object linear(DifflowContext context, Object[] arguments) {
    int steps = Coerce.count("steps", arguments[0]);
    return new GridValue(
        "linear(" + steps + ")", (start, finish) -> TimeGrid.linear(start, finish, steps));
  }
}
