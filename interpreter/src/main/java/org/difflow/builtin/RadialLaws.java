package org.difflow.builtin;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.RadialFamily;
import org.difflow.distribution.RadialFormula;
import org.difflow.distribution.RadialFunction;
import org.difflow.distribution.Student;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.path.Coordinates;
import org.difflow.path.RadialLaw;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.value.Arguments;
import org.difflow.value.Callable;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.FormulaValue;

/** Isotropic laws around the origin, in the dimension {@code d} or that of their context. */
final class RadialLaws {
  private RadialLaws() {}

  /** {@code cauchy(scale)}. */
  static Object cauchy(DifflowContext context, Object[] arguments) {
    return law(Student.cauchy(Coerce.number("scale", arguments[0])), arguments[1]);
  }

  /** {@code student(nu, scale)}. */
  static Object student(DifflowContext context, Object[] arguments) {
    double nu = Coerce.number("nu", arguments[0]);
    return law(new Student(nu, Coerce.number("scale", arguments[1])), arguments[2]);
  }

  /** {@code radial(cdf)}: a function of the radius, or a formula in one symbol. */
  static Object radial(DifflowContext context, Object[] arguments) {
    return law(family(context.pool(), arguments[0]), arguments[1]);
  }

  private static DistributionValue law(RadialFamily family, Object d) {
    return new DistributionValue(
        d == null ? Isotropic.of(family) : Isotropic.in(Coerce.count("d", d), family));
  }

  private static RadialFamily family(ExpressionPool pool, Object cdf) {
    return switch (cdf) {
      case FormulaValue formula -> ofFormula(pool, formula.expression());
      case Callable function -> ofFunction(pool, function);
      default -> throw Coerce.unfit("cdf", "a function of the radius, or a formula in it", cdf);
    };
  }

  private static RadialFormula ofFormula(ExpressionPool pool, Expr cdf) {
    Set<Symbol> symbols = cdf.symbols();
    if (symbols.size() != 1) {
      throw new Fault(
          "E0566",
          "the cdf of radial(cdf) is a formula in the radius alone, and this one has %d symbols"
              .formatted(symbols.size()),
          "write it as a function of the radius: radial(r => 1 - exp(-r^2))");
    }
    return formula(pool, symbols.iterator().next(), cdf);
  }

  private static RadialFormula formula(ExpressionPool pool, Symbol radius, Expr cdf) {
    Coordinates at = Coordinates.of(pool.symbol("t"));
    Expr psi = cdf.substitute(Map.of(radius, at.radius()));
    return RadialLaw.distribution(at, psi, RadialFormula.text(at.radius(), psi));
  }

  /** A formula if the function gives one that has a derivative, else what it gives for numbers. */
  private static RadialFamily ofFunction(ExpressionPool pool, Callable function) {
    Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
    Function<Object, Object> call = value -> function.call(Arguments.of(value));
    return symbolic(call, r) instanceof FormulaValue found
            && found.expression().symbols().equals(Set.of(r))
        ? formula(pool, r, found.expression())
        : RadialFunction.of(
            radius -> Coerce.number("cdf", call.apply(radius)), "radial(" + function.name() + ")");
  }

  private static Object symbolic(Function<Object, Object> call, Symbol r) {
    try {
      Object value = call.apply(new FormulaValue(r));
      return value instanceof FormulaValue formula ? differentiable(formula, r) : value;
    } catch (Fault | DifflowException noFormula) {
      return noFormula;
    }
  }

  private static FormulaValue differentiable(FormulaValue formula, Symbol r) {
    formula.expression().derivative(r);
    return formula;
  }
}
