package org.difflow.verify;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.difflow.data.Decimals;
import org.difflow.kernel.FormulaNumber;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Integrals;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.zero.PointValue;

/** A point at which two sides that ought to agree do not. */
public record Counterexample(Map<String, Double> point, double left, double right) {

  /** Enough for the eight digits of a side behind any cancellation that was seen. */
  private static final int DIGITS = 68;

  public Counterexample {
    point = Collections.unmodifiableMap(new TreeMap<>(point));
  }

  /** Of two formulas, at a point {@code found} to tell them apart. */
  public static Counterexample of(Map<Symbol, BigDecimal> found, Expr left, Expr right) {
    Map<Symbol, BigDecimal> point = PointValue.completed(PointValue.completed(found, left), right);
    Map<String, Double> place = new TreeMap<>();
    point.forEach((symbol, value) -> place.put(symbol.name(), value.doubleValue()));
    return new Counterexample(place, number(left, point), number(right, point));
  }

  private static double number(Expr side, Map<Symbol, BigDecimal> point) {
    return Integrals.isIn(side)
        ? FormulaNumber.of(side.substitute(constants(side.pool(), point)))
        : PointValue.number(side, point, DIGITS).doubleValue();
  }

  private static Map<Symbol, Expr> constants(ExpressionPool pool, Map<Symbol, BigDecimal> point) {
    return point.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, at -> pool.decimal(at.getValue().toString())));
  }

  /** {@code at d = 3, t = 0.25: 1.002 is not 1.001}; without a place if nothing is free. */
  @Override
  public String toString() {
    return (point.isEmpty() ? "as " : "at " + place() + ": ") + sides();
  }

  private String sides() {
    String one = side(left);
    String other = side(right);
    return one.equals(other)
        ? Decimals.shortest(left) + " is not " + Decimals.shortest(right)
        : one + " is not " + other;
  }

  /** Enough digits for a difference of one part in a million; smaller ones take all digits. */
  private static String side(double value) {
    return Digits.significant(8, value);
  }

  private String place() {
    return point.entrySet().stream()
        .map(entry -> entry.getKey() + " = " + Digits.four(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
