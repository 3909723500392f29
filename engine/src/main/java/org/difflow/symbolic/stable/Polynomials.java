package org.difflow.symbolic.stable;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Sums of powers of t that cancel at an end of its range, as formulas in the distance h from it,
 * for h = 1 - t:
 *
 * <pre>
 * 1 - (1 - c) t = c + (1 - c) h   1/t - 1 = h/t   1 - t^2 = h (2 - h)   t - t^2 = h t
 * </pre>
 */
final class Polynomials {
  /** Two bits: what loses less keeps the form it has. */
  private static final double LOSS = 0.25;

  private final ExpressionPool pool;
  private final Symbol symbol;
  private final RangeEnd at;

  private Polynomials(Symbol symbol, RangeEnd at) {
    this.pool = symbol.pool();
    this.symbol = symbol;
    this.at = at;
  }

  /** The sum by the distance from the end where it cancels, if there is one. */
  static Optional<Ended> in(Sum sum) {
    return Taylor.symbol(sum).stream()
        .flatMap(symbol -> RangeEnd.of(symbol).stream())
        .flatMap(at -> new Polynomials(at.symbol(), at).written(sum).stream())
        .findFirst();
  }

  private Optional<Ended> written(Sum sum) {
    int lowest = sum.terms().stream().mapToInt(this::order).min().orElse(0);
    Expr polynomial =
        pool.sum(sum.terms().stream().map(t -> t.times(symbol.power(-lowest))).toList());
    return Taylor.coefficients(polynomial, at)
        .filter(c -> c.isEmpty() || cancels(sum, c.getFirst()))
        .flatMap(this::inDistance)
        .map(found -> new Ended(found.times(symbol.power(lowest)), List.of(at)));
  }

  /** The power of the symbol that a term has as a factor. */
  private int order(Expr term) {
    List<Expr> factors = term instanceof Product product ? product.factors() : List.of(term);
    return factors.stream().mapToInt(this::exponent).sum();
  }

  private int exponent(Expr factor) {
    return switch (factor) {
      case Symbol _ -> 1;
      case Power power when power.base() == symbol ->
          ((Constant) power.exponent()).value().intValue();
      default -> 0;
    };
  }

  private boolean cancels(Sum sum, BigFraction left) {
    double largest =
        sum.terms().stream()
            .map(at::atEnd)
            .mapToDouble(term -> Math.abs(((Constant) term).value().doubleValue()))
            .max()
            .orElse(0);
    return Math.abs(left.doubleValue()) <= LOSS * largest;
  }

  /** h^m (c_m + c_(m+1) h + ...), unless that cancels itself; 0 without any c_m other than 0. */
  private Optional<Expr> inDistance(List<BigFraction> coefficients) {
    int first = (int) coefficients.stream().takeWhile(BigFraction::isZero).count();
    List<BigFraction> rest = coefficients.subList(first, coefficients.size());
    Expr h = at.distance();
    Expr sum =
        pool.sum(
            IntStream.range(0, rest.size())
                .mapToObj(k -> h.power(k).times(pool.constant(rest.get(k))))
                .toList());
    return rest.isEmpty() || keepsDigits(rest)
        ? Optional.of(sum.times(h.power(first)))
        : Optional.empty();
  }

  private boolean keepsDigits(List<BigFraction> coefficients) {
    double leading = coefficients.getFirst().doubleValue();
    double against =
        IntStream.range(1, coefficients.size())
            .filter(k -> coefficients.get(k).signum() * leading < 0)
            .mapToDouble(k -> Math.abs(coefficients.get(k).doubleValue()) * power(k))
            .sum();
    return against <= (1 - LOSS) * Math.abs(leading);
  }

  private double power(int k) {
    return Math.pow(at.width(), k);
  }
}
