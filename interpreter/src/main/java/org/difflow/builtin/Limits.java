package org.difflow.builtin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;
import org.difflow.symbolic.asymptotic.PowerSeries;
import org.difflow.symbolic.print.Printer;
import org.difflow.value.Coerce;
import org.difflow.value.FormulaValue;

/** What happens to a formula where a symbol goes somewhere. */
final class Limits {
  private Limits() {}

  /**
   * {@code limit(formula, name, at)}: from the side that the symbol's assumption leaves, else from
   * both.
   */
  static Object limit(DifflowContext context, Object[] arguments) {
    Expr formula = Formulas.formula(context, "formula", arguments[0]);
    Symbol symbol = Formulas.symbol("a limit is taken in", arguments[1]);
    List<Object> limits =
        approaches(context, symbol, arguments[2]).stream()
            .map(approach -> limit(formula, symbol, approach))
            .toList();
    if (limits.size() == 2 && !agree(limits.get(0), limits.get(1))) {
      throw differs(limits);
    }
    return limits.getFirst();
  }

  private static Fault differs(List<Object> limits) {
    return new Fault(
        "E0435",
        "there is no limit: from above it is %s, from below %s"
            .formatted(text(limits.get(0)), text(limits.get(1))),
        "an assumption such as sym t > 0 says from which side to come");
  }

  private static String text(Object limit) {
    return limit instanceof FormulaValue formula
        ? Printer.unicode(formula.expression())
        : (Double) limit > 0 ? "inf" : "-inf";
  }

  private static boolean agree(Object above, Object below) {
    return above instanceof FormulaValue a && below instanceof FormulaValue b
        ? ZeroTest.test(a.expression().minus(b.expression())) instanceof ZeroResult.Proved
        : above.equals(below);
  }

  private static Object limit(Expr formula, Symbol symbol, Approach approach) {
    return switch (Limit.of(formula, symbol, approach).orElseThrow(Limits::undecided)) {
      case Limit.Finite(Expr value) -> new FormulaValue(Simplifier.simplify(value));
      case Limit.Infinite(boolean negative) ->
          negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    };
  }

  private static Fault undecided() {
    return new Fault(
        "E0434",
        "the limit of this formula is not decided",
        "assumptions on its symbols, such as sym a > 0, may decide it");
  }

  private static List<Approach> approaches(DifflowContext context, Symbol symbol, Object at) {
    if (at instanceof Double number && Double.isInfinite(number)) {
      return List.of(number > 0 ? new Approach.ToInfinity() : new Approach.ToMinusInfinity());
    }
    Expr point = Formulas.formula(context, "at", at);
    Domain domain = symbol.domain();
    Stream<Approach> above =
        isEnd(point, domain.upper()) ? Stream.of() : Stream.of(new Approach.FromAbove(point));
    Stream<Approach> below =
        isEnd(point, domain.lower()) ? Stream.of() : Stream.of(new Approach.FromBelow(point));
    return Stream.concat(above, below).toList();
  }

  private static boolean isEnd(
      Expr point, Optional<org.apache.commons.numbers.fraction.BigFraction> end) {
    return point instanceof Constant constant && end.filter(constant.value()::equals).isPresent();
  }

  /** {@code series(formula, name, at, order)}: the powers up to an order. */
  static Object series(DifflowContext context, Object[] arguments) {
    Expr formula = Formulas.formula(context, "formula", arguments[0]);
    Symbol symbol = Formulas.symbol("a series is taken in", arguments[1]);
    Expr point = Formulas.formula(context, "at", arguments[2]);
    int order = (int) Coerce.whole("order", arguments[3]);
    boolean oneSided = isEnd(point, symbol.domain().lower());
    return PowerSeries.of(formula, symbol, point, order, oneSided)
        .map(FormulaValue::new)
        .orElseThrow(() -> noSeries(symbol, point));
  }

  private static Fault noSeries(Symbol symbol, Expr point) {
    String name = Printer.unicode(symbol);
    return new Fault(
        "E0436",
        "no series in powers of %s is known of the formula"
            .formatted(Printer.unicode(symbol.minus(point))),
        "take it around another point than %s = %s".formatted(name, Printer.unicode(point)));
  }
}
