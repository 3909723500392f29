package org.difflow.symbolic.asymptotic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/** The powers of (x - point) in the expansion of a formula, up to an order. */
public final class PowerSeries {
  /** Room for terms that cancel on the way. */
  private static final List<Integer> MORE = List.of(3, 8, 20);

  private PowerSeries() {}

  /**
   * The terms up to the power {@code order}, or up to that behind a first power that no number is
   * known to bound, without a term for the rest; none if there are logarithms or exponentials among
   * them, or if the two sides of the point have other ones.
   */
  public static Optional<Expr> of(Expr formula, Symbol x, Expr point, int order, boolean oneSided) {
    Optional<Expr> above = of(formula, x, new Approach.FromAbove(point), x.minus(point), order);
    if (oneSided || above.isEmpty()) {
      return above;
    }
    Optional<Expr> below = of(formula, x, new Approach.FromBelow(point), point.minus(x), order);
    return above.filter(a -> below.filter(b -> areEqual(a, b)).isPresent());
  }

  private static boolean areEqual(Expr a, Expr b) {
    return a == b || ZeroTest.test(a.minus(b)) instanceof ZeroResult.Proved;
  }

  private static Optional<Expr> of(
      Expr formula, Symbol x, Approach approach, Expr distance, int order) {
    for (int more : MORE) {
      try {
        Transseries value = approach.symbol(formula.pool());
        return Optional.of(
            terms(Behaviour.of(formula, x, value, Math.abs(order) + more), distance, order));
      } catch (Undecided | Fault tryMoreTerms) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Expr terms(Transseries expansion, Expr distance, int order) {
    Scale last = last(expansion, distance.pool().constant(order));
    if (expansion.rest().filter(rest -> rest.compareGrowth(last) >= 0).isPresent()) {
      throw new Undecided("the rest is as large as the terms that are asked for");
    }
    List<Expr> terms = new ArrayList<>();
    for (Transseries.Term term : expansion.terms()) {
      if (term.scale().compareGrowth(last) >= 0) {
        terms.add(power(term, distance));
      }
    }
    return distance.pool().sum(terms);
  }

  /** Powers such as r^(d - 1 + k) of a symbol d are counted from the first one. */
  private static Scale last(Transseries expansion, Expr order) {
    Scale last = Scale.power(order);
    Scale first = expansion.largest().orElse(last);
    try {
      first.compareGrowth(last);
      return last;
    } catch (Undecided symbolic) {
      return first.times(last);
    }
  }

  private static Expr power(Transseries.Term term, Expr distance) {
    Scale scale = term.scale();
    if (!scale.exponent().isEmpty() || scale.logarithms() != 0) {
      throw new Undecided("no power");
    }
    Expr power = Simplifier.simplify(scale.power());
    Expr coefficient = Simplifier.simplify(term.coefficient());
    return coefficient.times(
        power instanceof Constant c && c.isZero()
            ? distance.pool().constant(1)
            : distance.power(power));
  }
}
