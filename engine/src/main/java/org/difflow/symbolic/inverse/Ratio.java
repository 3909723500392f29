package org.difflow.symbolic.inverse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/** A quotient of two polynomials in one symbol. */
record Ratio(Coefficients numerator, Coefficients denominator) {
  /** A power above it is not taken apart: no equation of that degree is solved. */
  private static final int MOST = 8;

  /** {@code formula} as such a quotient, if it is a rational function of {@code y}. */
  static Optional<Ratio> of(Expr formula, Symbol y) {
    if (formula == y) {
      return Optional.of(whole(Coefficients.unknown(y.pool())));
    }
    if (!formula.symbols().contains(y)) {
      return Optional.of(whole(Coefficients.of(formula)));
    }
    return switch (formula) {
      case Sum sum -> all(sum.terms(), y).map(list -> list.stream().reduce(Ratio::plus).get());
      case Product product ->
          all(product.factors(), y).map(list -> list.stream().reduce(Ratio::times).get());
      case Power power -> power(power, y);
      default -> Optional.empty();
    };
  }

  private static Ratio whole(Coefficients polynomial) {
    return new Ratio(polynomial, Coefficients.of(polynomial.pool().constant(1)));
  }

  private static Optional<List<Ratio>> all(List<Expr> parts, Symbol y) {
    List<Ratio> known = parts.stream().flatMap(part -> of(part, y).stream()).toList();
    return known.size() == parts.size() ? Optional.of(known) : Optional.empty();
  }

  private static Optional<Ratio> power(Power power, Symbol y) {
    if (!(power.exponent() instanceof Constant exponent) || !exponent.isInteger()) {
      return Optional.empty();
    }
    double times = exponent.value().doubleValue();
    return Math.abs(times) <= MOST
        ? of(power.base(), y).map(base -> base.power((int) times))
        : Optional.empty();
  }

  private Ratio power(int exponent) {
    Ratio base = exponent < 0 ? new Ratio(denominator, numerator) : this;
    return Stream.generate(() -> base).limit(Math.abs(exponent)).reduce(Ratio::times).get();
  }

  private Ratio plus(Ratio other) {
    return denominator.equals(other.denominator)
        ? new Ratio(numerator.plus(other.numerator), denominator)
        : new Ratio(
            numerator.times(other.denominator).plus(other.numerator.times(denominator)),
            denominator.times(other.denominator));
  }

  private Ratio times(Ratio other) {
    return new Ratio(numerator.times(other.numerator), denominator.times(other.denominator));
  }

  /** Where it may have {@code value}, if that is an equation of degree 1 or 2. */
  Stream<Expr> roots(Expr value) {
    return numerator.plus(denominator.times(Coefficients.of(value.negate()))).roots();
  }
}
