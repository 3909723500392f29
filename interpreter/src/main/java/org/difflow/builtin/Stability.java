package org.difflow.builtin;

import org.difflow.equation.StabilityFunction;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;

/** What a method makes of x' = lambda x in one step of h, as a function of z = h lambda. */
final class Stability {
  private Stability() {}

  /** {@code stability(method, z)}: R(z); a vector is a complex number, by its two parts. */
  static Object function(DifflowContext context, Object[] arguments) {
    StabilityFunction r = StabilityFunction.of(Solve.method(arguments[0]));
    return switch (arguments[1]) {
      case Double z -> r.at(z);
      case FormulaValue z -> new FormulaValue(r.at(z.expression()));
      case ArrayValue z when z.isVector() && z.length() == 2 ->
          ArrayValue.vector(r.at(z.matrix().get(0, 0), z.matrix().get(0, 1)));
      case Object other ->
          throw Coerce.unfit(
              "z", "a number, a formula, or the two parts of a complex number", other);
    };
  }

  /** {@code stability_limit(method, axis)}: where |R| exceeds 1 first, away from 0. */
  static Object limit(DifflowContext context, Object[] arguments) {
    StabilityFunction r = StabilityFunction.of(Solve.method(arguments[0]));
    return switch (arguments[1]) {
      case null -> r.realLimit();
      case String axis when axis.equals("real") -> r.realLimit();
      case String axis when axis.equals("imaginary") -> r.imaginaryLimit();
      default -> throw Coerce.unfit("axis", "\"real\" or \"imaginary\"", arguments[1]);
    };
  }
}
