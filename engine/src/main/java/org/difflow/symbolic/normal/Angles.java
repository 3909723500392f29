package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A basis, over the rationals, of the angles met so far and of pi: an angle that is a rational
 * combination of them, such as {@code x + y} or {@code 2*x + pi/3} after x and y, has its sine and
 * cosine by the addition formulas.
 */
final class Angles {
  private final List<Row> rows = new ArrayList<>();

  /** With the number pi as the first angle. */
  Angles(Polynomial pi) {
    add(pi);
  }

  /** Coefficients of basis angles whose sum, but for {@code rest}, an angle is. */
  private record Row(Polynomial rest, Map<Polynomial, BigFraction> coefficients) {
    static Row of(Polynomial angle) {
      return new Row(angle, Map.of());
    }

    /** Without the leading monomial of {@code row}. */
    Row reduced(Row row) {
      Term pivot = row.rest.leading();
      BigFraction factor = rest.coefficient(pivot.monomial()).divide(pivot.coefficient());
      return factor.isZero() ? this : minus(row, factor);
    }

    private Row minus(Row row, BigFraction factor) {
      Map<Polynomial, BigFraction> sum = new TreeMap<>(coefficients);
      row.coefficients.forEach((a, c) -> sum.merge(a, c.multiply(factor), BigFraction::add));
      return new Row(rest.minus(row.rest.scaled(factor)), sum);
    }

    /** As a row of the basis: a new angle is what it rests on and itself. */
    Row including(Polynomial angle) {
      Map<Polynomial, BigFraction> sum = new TreeMap<>();
      coefficients.forEach((a, c) -> sum.put(a, c.negate()));
      sum.put(angle, BigFraction.ONE);
      return new Row(rest, sum);
    }
  }

  /** The coefficients other than 0 that make {@code angle}, if the basis reaches it. */
  Optional<Map<Polynomial, BigFraction>> combination(Polynomial angle) {
    Row reduced = reduced(angle);
    Map<Polynomial, BigFraction> coefficients = new TreeMap<>(reduced.coefficients);
    coefficients.values().removeIf(BigFraction::isZero);
    return Optional.of(coefficients).filter(_ -> reduced.rest.isZero());
  }

  /** Adds an angle that is no combination of those of the basis. */
  void add(Polynomial angle) {
    rows.add(reduced(angle).including(angle));
  }

  private Row reduced(Polynomial angle) {
    Row reduced = Row.of(angle);
    for (Row row : rows) {
      reduced = reduced.reduced(row);
    }
    return reduced;
  }
}
