package org.difflow.builtin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.kernel.FormulaNumber;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.integral.Antiderivative;
import org.difflow.symbolic.integral.DefiniteIntegral;
import org.difflow.value.FormulaValue;

/**
 * {@code integrate(formula, name)} and {@code integrate(formula, name, lower, upper)}. What has no
 * closed form stays an integral, of which {@code value} gives the number.
 */
final class Integrate implements BuiltinFunction {
  /** Quadrature and closed form agree much better than this where both are right. */
  private static final double TOLERANCE = 1e-8;

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    Expr formula = Formulas.formula(context, "formula", arguments[0]);
    Symbol symbol = Formulas.symbol("an integral is taken by", arguments[1]);
    if ((arguments[2] == null) != (arguments[3] == null)) {
      throw new Fault("E0431", "an integral has no end or both", "write integrate(f, x, a, b)");
    }
    return new FormulaValue(
        arguments[2] == null
            ? indefinite(formula, symbol)
            : definite(
                formula,
                symbol,
                end(context, "lower", arguments[2]),
                end(context, "upper", arguments[3])));
  }

  private static Expr end(DifflowContext context, String parameter, Object value) {
    if (value instanceof Double number && Double.isInfinite(number)) {
      Expr infinity = context.pool().infinity();
      return number > 0 ? infinity : infinity.negate();
    }
    return Formulas.formula(context, parameter, value);
  }

  private static Expr indefinite(Expr formula, Symbol symbol) {
    return Antiderivative.of(formula, symbol)
        .orElseGet(() -> formula.pool().apply(Function.ANTIDERIVATIVE, formula, symbol));
  }

  private static Expr definite(Expr formula, Symbol symbol, Expr lower, Expr upper) {
    Expr open = formula.pool().integral(formula, symbol, lower, upper);
    return DefiniteIntegral.of(formula, symbol, lower, upper)
        .filter(closed -> isRight(closed, open))
        .orElse(open);
  }

  /**
   * Held against quadrature at one point of the domains. Where that does not converge there may be
   * a pole, and the integral stays as it is.
   */
  private static boolean isRight(Expr closed, Expr open) {
    Map<Symbol, Expr> point = point(open);
    Optional<Double> expected;
    try {
      expected = Optional.of(FormulaNumber.of(open.substitute(point))).filter(Double::isFinite);
    } catch (Fault noConvergence) {
      return false;
    }
    Optional<Double> found = number(closed.substitute(point));
    return expected.isEmpty()
        || found.isEmpty()
        || Math.abs(found.get() - expected.get()) <= TOLERANCE * (1 + Math.abs(expected.get()));
  }

  private static Optional<Double> number(Expr formula) {
    try {
      return Optional.of(FormulaNumber.of(formula)).filter(Double::isFinite);
    } catch (Fault noNumber) {
      return Optional.empty();
    }
  }

  private static Map<Symbol, Expr> point(Expr formula) {
    Map<Symbol, Expr> point = new HashMap<>();
    for (Symbol symbol : formula.symbols()) {
      point.put(symbol, inside(symbol.domain(), formula.pool(), point.size()));
    }
    return point;
  }

  /** A number of the domain, another one for each symbol. */
  private static Expr inside(Domain domain, ExpressionPool pool, int index) {
    Expr share = pool.decimal(0.375 + 0.0625 * index);
    if (domain.integer()) {
      return pool.constant(domain.lower().orElseThrow()).plus(index + 1);
    }
    if (domain.lower().isPresent() && domain.upper().isPresent()) {
      Expr lower = pool.constant(domain.lower().get());
      return lower.plus(pool.constant(domain.upper().get()).minus(lower).times(share));
    }
    return domain
        .lower()
        .map(lower -> pool.constant(lower).plus(share.plus(1)))
        .or(() -> domain.upper().map(upper -> pool.constant(upper).minus(share.plus(1))))
        .orElse(share.plus(1));
  }
}
