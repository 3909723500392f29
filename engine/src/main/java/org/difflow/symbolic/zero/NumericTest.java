package org.difflow.symbolic.zero;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;

/** Looks for a point at which a formula is not 0, or has no value. */
public final class NumericTest {
  private static final int POINTS = 64;

  /** Points without a value are replaced by others, up to so many in all. */
  private static final int MAX_ATTEMPTS = 4 * POINTS;

  private NumericTest() {}

  /** The outcome over the points that share the {@code fixed} values. */
  public static ZeroResult of(Expr formula, Map<Symbol, BigDecimal> fixed) {
    Points points = new Points(free(formula, fixed));
    int zeros = 0;
    int digits = 0;
    double residual = 0;
    for (int number = 0; number < MAX_ATTEMPTS && zeros < POINTS; number++) {
      Map<Symbol, BigDecimal> point = new HashMap<>(fixed);
      point.putAll(points.get(number));
      switch (Decision.at(point, formula)) {
        case Decision.NonZero nonZero -> {
          return new ZeroResult.Refuted(Map.copyOf(point), nonZero.value());
        }
        case Decision.Zero zero -> {
          zeros++;
          digits = Math.max(digits, zero.digits());
          residual = Math.max(residual, zero.residual());
        }
        case Decision.Open _ -> {}
      }
    }
    return new ZeroResult.Tested(zeros, digits, residual);
  }

  /** The sign of {@code formula} at a point, decided without rounding; nothing where it is open. */
  public static OptionalInt sign(Expr formula, Map<Symbol, BigDecimal> point) {
    return switch (Decision.at(point, formula)) {
      case Decision.Zero _ -> OptionalInt.of(0);
      case Decision.NonZero nonZero -> OptionalInt.of(nonZero.value().signum());
      case Decision.Open _ -> OptionalInt.empty();
    };
  }

  /** A point at which some part of {@code formula} has no value, if one of some dozens is. */
  public static Optional<Map<Symbol, BigDecimal>> undefinedAt(Expr formula) {
    Points points = new Points(free(formula, Map.of()));
    return IntStream.range(0, POINTS)
        .mapToObj(points::get)
        .filter(point -> isUndefined(formula, point))
        .findFirst();
  }

  private static boolean isUndefined(Expr formula, Map<Symbol, BigDecimal> point) {
    try {
      PointValue.of(formula, point, Decision.DIGITS.getFirst());
      return false;
    } catch (Undefined undefined) {
      return !undefined.isOutOfReach();
    }
  }

  static List<Symbol> free(Expr formula, Map<Symbol, BigDecimal> fixed) {
    return formula.symbols().stream()
        .filter(symbol -> !fixed.containsKey(symbol))
        .sorted(Comparator.comparing(Symbol::name).thenComparing(s -> s.domain().toString()))
        .toList();
  }
}
