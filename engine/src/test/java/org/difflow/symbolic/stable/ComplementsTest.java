package org.difflow.symbolic.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apfloat.Apfloat;
import org.difflow.golden.SympyFormula;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.identity.Agreement;
import org.difflow.symbolic.identity.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The right sides of the table in doubles, from the smallest shares to those next to 1, against the
 * left sides in Apfloat. That both sides agree at all is tested with all other tables.
 */
class ComplementsTest {
  private static final ExpressionPool POOL = new ExpressionPool();

  /** Of the elementary functions; the sum of two angles may lie next to a multiple of pi. */
  private static final double ELEMENTARY = 2e-14;

  /** Of the incomplete gamma and beta functions. */
  private static final double INCOMPLETE = 2e-13;

  private static final double SMALLEST = 1e-290;

  /** One is next to pi/2, where the sine is next to 1. */
  private static final double[] SIZES = {1e-9, 3e-4, 0.41, 1.5707963, 2.9, 6.1};

  private static final double FAR = 21.7;
  private static final double[] SHARES = {1e-9, 0.3, 0.999};
  private static final double[] POSITIVE = {0.5, 9, 40};

  /** Values of the symbols, and that of the left side there. */
  private record Point(Map<Symbol, Double> values, Apfloat truth) {
    double share() {
      return Apfloat.ONE.subtract(truth).doubleValue();
    }
  }

  /** A rule at the points where Apfloat has a value. */
  private record Case(Identity rule, List<Point> points) {
    @Override
    public String toString() {
      return rule.left().toString();
    }
  }

  private static final List<Case> CASES =
      new Complements().in(POOL).stream().map(rule -> new Case(rule, points(rule))).toList();

  static List<Case> rules() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void nothingIsLostOnTheRight(Case one) {
    assertThat(one.points).hasSizeGreaterThan(7);
    assertThat(one.points)
        .filteredOn(point -> error(one.rule, point, 1) > tolerance(one.rule))
        .isEmpty();
  }

  /** A billionth is far beyond what is allowed. */
  @ParameterizedTest
  @MethodSource("rules")
  void errorOfABillionthIsSeen(Case one) {
    assertThat(one.points)
        .anySatisfy(
            point ->
                assertThat(error(one.rule, point, 1 + 1e-9)).isGreaterThan(tolerance(one.rule)));
  }

  private static double error(Identity rule, Point point, double factor) {
    double truth = point.truth.doubleValue();
    double value = value(rule.right(), point.values) * factor;
    return Math.abs(value - truth) / Math.max(Math.abs(truth), SMALLEST);
  }

  /**
   * The rule is needed: 1 minus the double next to the share keeps no more than half its digits
   * somewhere.
   */
  @ParameterizedTest
  @MethodSource("rules")
  void differenceItselfLosesHalfItsDigitsSomewhere(Case one) {
    assertThat(one.points).anySatisfy(point -> assertThat(lost(point)).isGreaterThan(1e-8));
  }

  private static double lost(Point point) {
    double truth = point.truth.doubleValue();
    return Math.abs(1 - point.share() - truth) / Math.abs(truth);
  }

  @ParameterizedTest
  @CsvSource({
    "1 - exp(u), exp(u) - 1",
    "1 - cos(u)**2, cos(u)**2",
    "1 - cos(u)**2/cos(v)**2, sin(u - v)**2/cos(v)**2",
    "1 - cos(u)**2/cos(v)**2, sin(v - u)*sin(u + v)/cos(v)**2",
    "1 - cos(u), sin(u/2)**2",
    "1 - tanh(u), 2/(1 + exp(-2*u))",
    "1 - tanh(u)**2, 1/sinh(u)**2",
    "1 - 2*exp(u)/(1 + exp(u)), tanh(u/2)"
  })
  void wrongTwinIsRefuted(String left, String right) {
    Identity wrong = new Identity(left, parsed(left), parsed(right));
    assertThat(Agreement.of(wrong).differences()).isNotEmpty();
  }

  /** Not the two parameters of the beta function swapped alone. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void parametersOfTheBetaFunctionAreSwapped(boolean swapped) {
    Symbol x = POOL.symbol("x", Sort.SCALAR, Domain.unit());
    Symbol a = POOL.symbol("a", Sort.SCALAR, Domain.POSITIVE);
    Symbol b = POOL.symbol("b", Sort.SCALAR, Domain.POSITIVE);
    Expr share = POOL.apply(Function.BETA_I, x, a, b);
    Expr rest = x.negate().plus(1);
    Expr found = POOL.apply(Function.BETA_I, rest, swapped ? b : a, swapped ? a : b);
    Identity rule = new Identity("beta", share.negate().plus(1), found);
    assertThat(Agreement.of(rule).differences().isEmpty()).isEqualTo(swapped);
  }

  private static Expr parsed(String formula) {
    return SympyFormula.parse(POOL, Map.of("u", POOL.symbol("u"), "v", POOL.symbol("v")), formula);
  }

  private static double tolerance(Identity rule) {
    return PostOrder.of(rule.left()).stream()
            .anyMatch(node -> node instanceof Application call && call.function().arity() > 1)
        ? INCOMPLETE
        : ELEMENTARY;
  }

  private static List<Point> points(Identity rule) {
    List<Map<Symbol, Double>> points = List.of(Map.of());
    for (Symbol symbol : rule.left().symbols()) {
      points =
          points.stream()
              .flatMap(point -> values(rule, symbol).mapToObj(value -> with(point, symbol, value)))
              .toList();
    }
    return points.stream().flatMap(values -> point(rule, values).stream()).toList();
  }

  private static Optional<Point> point(Identity rule, Map<Symbol, Double> values) {
    Map<Symbol, BigDecimal> exact = new HashMap<>();
    values.forEach((symbol, value) -> exact.put(symbol, new BigDecimal(value)));
    return Digits.of(rule.left(), exact).map(found -> new Point(values, found.getFirst()));
  }

  private static DoubleStream values(Identity rule, Symbol symbol) {
    if (symbol.domain().upper().isPresent()) {
      return DoubleStream.of(SHARES);
    }
    return symbol.domain().isPositive() ? DoubleStream.of(POSITIVE) : real(rule);
  }

  /** Far out too, where there is no second angle to add. */
  private static DoubleStream real(Identity rule) {
    boolean alone = rule.left().symbols().size() == 1;
    DoubleStream far = alone ? DoubleStream.of(FAR) : DoubleStream.empty();
    return DoubleStream.concat(DoubleStream.of(SIZES), far)
        .flatMap(size -> DoubleStream.of(size, -1.1 * size));
  }

  private static Map<Symbol, Double> with(Map<Symbol, Double> point, Symbol symbol, double value) {
    Map<Symbol, Double> more = new HashMap<>(point);
    more.put(symbol, value);
    return more;
  }

  private static double value(Expr formula, Map<Symbol, Double> point) {
    List<Symbol> symbols = new ArrayList<>(point.keySet());
    double[] values = symbols.stream().mapToDouble(point::get).toArray();
    return Lowering.lower(symbols, formula).evaluate(values);
  }
}
