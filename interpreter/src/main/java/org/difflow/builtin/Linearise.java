package org.difflow.builtin;

import org.difflow.equation.Field;
import org.difflow.equation.Linearisation;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.LinearisationValue;

/** What a field is near a point. */
final class Linearise {
  private Linearise() {}

  /** {@code linearise(f, x, t)}. */
  static Object at(DifflowContext context, Object[] arguments) {
    StateShape shape = StateShape.of("x", arguments[1]);
    Field field = new FieldArgument(context, "f", arguments[0], shape).at(arguments[2]);
    double t = arguments[2] == null ? 0 : Coerce.finite("t", arguments[2]);
    return new LinearisationValue(Linearisation.of(field, Coerce.vector("x", arguments[1]), t));
  }
}
