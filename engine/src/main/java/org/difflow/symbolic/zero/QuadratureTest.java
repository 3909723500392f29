package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Integrals;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;

/**
 * Puts a formula that holds integrals without closed form to the test at points where quadrature
 * gives their numbers. Those are right to 12 digits, so that a residual below 1e-10 of the terms is
 * none, and one above 1e-8 is one; what lies between decides nothing.
 */
public final class QuadratureTest {
  /** Digits of an integral by quadrature. */
  public static final int DIGITS = 12;

  private static final int POINTS = 8;

  /** Points at which an integral diverges are replaced by others, up to so many in all. */
  private static final int MAX_ATTEMPTS = 3 * POINTS;

  private static final double NONE = 1e-10;

  /** The share that must be left of the integral of the absolute value. */
  private static final double LEFT = 1e-3;

  private static final double VISIBLE = 1e-8;

  private final Expr formula;
  private final Map<Expr, Symbol> places = new LinkedHashMap<>();
  private final Expr compared;
  private final ToDoubleFunction<Expr> quadrature;

  private QuadratureTest(Expr formula, ToDoubleFunction<Expr> quadrature) {
    this.formula = formula;
    this.quadrature = quadrature;
    Integrals.outermost(formula).forEach(integral -> places.put(integral, place(integral)));
    this.compared = formula.substitute(Map.copyOf(places));
  }

  /** A symbol that no script can name. */
  private Symbol place(Expr integral) {
    return integral.pool().symbol("integral " + places.size());
  }

  /** {@code quadrature} gives the number of an integral without free symbols. */
  public static ZeroResult of(Expr formula, ToDoubleFunction<Expr> quadrature) {
    return new QuadratureTest(formula, quadrature).outcome();
  }

  private ZeroResult outcome() {
    Points points = new Points(NumericTest.free(formula, Map.of()));
    int zeros = 0;
    double largest = 0;
    for (int number = 0; number < MAX_ATTEMPTS && zeros < POINTS; number++) {
      Map<Symbol, BigDecimal> point = points.get(number);
      OptionalDouble residual = residual(point);
      if (residual.isPresent() && residual.getAsDouble() > VISIBLE) {
        return new ZeroResult.Refuted(
            Map.copyOf(point), BigDecimal.valueOf(residual.getAsDouble()));
      }
      if (residual.isPresent() && residual.getAsDouble() <= NONE) {
        zeros++;
        largest = Math.max(largest, residual.getAsDouble());
      }
    }
    return new ZeroResult.Tested(zeros, DIGITS, largest);
  }

  /** What is left of the terms at a point, nothing where the formula has no value. */
  private OptionalDouble residual(Map<Symbol, BigDecimal> point) {
    try {
      Map<Symbol, BigDecimal> numbers = new HashMap<>(point);
      places.forEach((integral, place) -> numbers.put(place, number(integral, point)));
      return PointValue.of(compared, numbers, 2 * DIGITS).stream()
          .mapToDouble(value -> value.residual().doubleValue())
          .max();
    } catch (ArithmeticException | Fault withoutValue) {
      return OptionalDouble.empty();
    }
  }

  /**
   * Rounding is a share of the integral of the absolute value: where nearly all of that cancels, no
   * digit is left.
   */
  private BigDecimal number(Expr integral, Map<Symbol, BigDecimal> point) {
    Map<Symbol, Expr> values = new HashMap<>();
    point.forEach(
        (symbol, value) -> values.put(symbol, symbol.pool().constant(Rational.of(value))));
    Expr there = integral.substitute(values);
    double number = quadrature.applyAsDouble(there);
    if (Math.abs(number) < LEFT * quadrature.applyAsDouble(absolute(there))) {
      throw Undefined.outOfReach("an integral that cancels");
    }
    return BigDecimal.valueOf(number);
  }

  private static Expr absolute(Expr integral) {
    List<Expr> parts = integral.children();
    return integral
        .pool()
        .apply(
            Function.INTEGRAL,
            parts.get(0).apply(Function.ABS),
            parts.get(1),
            parts.get(2),
            parts.get(3));
  }
}
