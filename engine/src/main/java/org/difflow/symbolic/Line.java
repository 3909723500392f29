package org.difflow.symbolic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Formulas in vectors where d = 1, written in numbers. */
public final class Line {
  private Line() {}

  /** The one coordinate of a vector, under the same name. */
  public static Symbol coordinate(Symbol vector) {
    return vector.pool().symbol(vector.name(), Sort.SCALAR, Domain.REAL);
  }

  /**
   * The formula with {@code numbers} in place of symbols: a norm becomes an absolute value, an
   * inner product a product.
   */
  public static Expr reduced(Expr formula, Map<? extends Expr, ? extends Expr> numbers) {
    Map<Expr, Expr> values = new HashMap<>(numbers);
    for (Expr part : PostOrder.of(formula)) {
      if (part instanceof Application call && call.function().reduces()) {
        values.put(call, ofNumbers(call, values));
      }
    }
    return formula.substitute(values);
  }

  private static Expr ofNumbers(Application call, Map<Expr, Expr> values) {
    List<Expr> arguments = call.arguments().stream().map(u -> u.substitute(values)).toList();
    return call.function() == Function.NORM
        ? arguments.getFirst().apply(Function.ABS)
        : call.pool().product(arguments);
  }
}
