package org.difflow.equation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A polynomial in one variable with exact coefficients.
 *
 * @param coefficients from the constant upwards, the last one not 0
 */
record Polynomial(List<BigFraction> coefficients) {

  Polynomial {
    int size = coefficients.size();
    while (size > 0 && coefficients.get(size - 1).isZero()) {
      size--;
    }
    coefficients = List.copyOf(coefficients.subList(0, size));
  }

  private BigFraction coefficient(int power) {
    return power < coefficients.size() ? coefficients.get(power) : BigFraction.ZERO;
  }

  Polynomial plus(Polynomial other) {
    int size = Math.max(coefficients.size(), other.coefficients.size());
    return new Polynomial(
        IntStream.range(0, size).mapToObj(k -> coefficient(k).add(other.coefficient(k))).toList());
  }

  Polynomial minus(Polynomial other) {
    return plus(other.weighted(-1));
  }

  Polynomial square() {
    List<BigFraction> square = new ArrayList<>();
    for (int k = 0; k < 2 * coefficients.size(); k++) {
      BigFraction sum = BigFraction.ZERO;
      for (int i = 0; i <= k; i++) {
        sum = sum.add(coefficient(i).multiply(coefficient(k - i)));
      }
      square.add(sum);
    }
    return new Polynomial(square);
  }

  /** Coefficient k times the weight at k, the weights over and over: 1, -1 gives p(-s). */
  Polynomial weighted(int... weights) {
    return new Polynomial(
        IntStream.range(0, coefficients.size())
            .mapToObj(k -> coefficients.get(k).multiply(weights[k % weights.length]))
            .toList());
  }

  private Polynomial derivative() {
    return new Polynomial(
        IntStream.range(1, coefficients.size())
            .mapToObj(k -> coefficients.get(k).multiply(k))
            .toList());
  }

  private int signAt(double s) {
    BigFraction at = BigFraction.from(s);
    return coefficients.reversed().stream()
        .reduce(BigFraction.ZERO, (value, next) -> value.multiply(at).add(next))
        .signum();
  }

  /** From which s > 0 on it is positive for the first time; 0 if at once, inf if nowhere. */
  double firstPositive() {
    List<Double> changes = new ArrayList<>(List.of(0.0));
    changes.addAll(changesOfSign());
    for (int i = 0; i < changes.size(); i++) {
      double next = i + 1 < changes.size() ? changes.get(i + 1) : 2 * bound();
      if (signAt((changes.get(i) + next) / 2) > 0) {
        return changes.get(i);
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** Where its sign changes, s > 0: at most once between two changes of the slope's sign. */
  private List<Double> changesOfSign() {
    if (coefficients.size() < 2) {
      return List.of();
    }
    List<Double> ends = new ArrayList<>(List.of(Double.MIN_VALUE));
    ends.addAll(derivative().changesOfSign());
    ends.add(bound());
    List<Double> changes = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      if (signAt(ends.get(i - 1)) * signAt(ends.get(i)) < 0) {
        changes.add(change(ends.get(i - 1), ends.get(i)));
      }
    }
    return changes;
  }

  /** Cauchy's bound of all roots. */
  private double bound() {
    if (coefficients.isEmpty()) {
      return 1;
    }
    BigFraction last = coefficients.getLast();
    return 1
        + coefficients.stream()
            .mapToDouble(c -> c.divide(last).abs().doubleValue())
            .max()
            .orElseThrow();
  }

  private double change(double low, double high) {
    int sign = signAt(low);
    double from = low;
    double to = high;
    for (double middle = (from + to) / 2; from < middle && middle < to; middle = (from + to) / 2) {
      if (signAt(middle) == sign) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return to;
  }
}
