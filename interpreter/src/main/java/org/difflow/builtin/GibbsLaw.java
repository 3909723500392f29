package org.difflow.builtin;

import java.util.Set;
import org.difflow.distribution.Gibbs;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.FormulaValue;

/** {@code gibbs(V)}: V is a formula in one symbol, or a function that gives one. */
final class GibbsLaw implements BuiltinFunction {
  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    return switch (arguments[0]) {
      case FormulaValue formula -> law(formula.expression());
      case Callable function -> ofFunction(context.pool().symbol("x"), function);
      default -> throw Coerce.unfit("V", "a function of x, or a formula in it", arguments[0]);
    };
  }

  private static Object ofFunction(Symbol x, Callable function) {
    return switch (function.call(Arguments.of(new FormulaValue(x)))) {
      case FormulaValue formula -> law(formula.expression());
      default -> throw constant();
    };
  }

  private static DistributionValue law(Expr potential) {
    Set<Symbol> symbols = potential.symbols();
    if (symbols.size() > 1) {
      throw new Fault(
          "E0729",
          "the potential of gibbs(V) is a formula in x alone, and this one has %d symbols"
              .formatted(symbols.size()),
          "give the others a value: gibbs(x => x^2/(2*s^2)), where s is a number");
    }
    Symbol x = symbols.stream().findFirst().orElseThrow(GibbsLaw::constant);
    return new DistributionValue(
        Gibbs.of(x, potential, "gibbs(%s => %s)".formatted(x.name(), Printer.unicode(potential))));
  }

  private static Fault constant() {
    return new Fault(
        "E0725",
        "the density exp(-V) of a constant V has no finite integral over the line",
        "V has to grow on both sides, faster than log(abs(x))");
  }
}
