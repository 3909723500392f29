package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.assertj.core.data.Offset;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.zero.PointValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth is the value in 34 digits; its own test stands with the package that computes it. */
class SpecialTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Random random = new Random(20260101);

  @Test
  void errorFunctionKeepsItsBoundAlsoInTheTail() {
    for (int i = 0; i < 200; i++) {
      double x = 26 * random.nextDouble() - 5;
      assertAccurate(Function.ERF, u -> Special.erf(u[0]), 4e-16, x);
      assertAccurate(Function.ERFC, u -> Special.erfc(u[0]), 1e-15, x);
    }
  }

  @Test
  void gammaFunctionKeepsItsBound() {
    for (int i = 0; i < 100; i++) {
      double x = 170 * Math.pow(random.nextDouble(), 3) + 1e-3;
      assertAccurate(Function.GAMMA, u -> Special.gamma(u[0]), 1e-14, x);
      assertAccurate(Function.LOGGAMMA, u -> Special.loggamma(u[0]), 2e-15, x + 3);
      assertAccurate(Function.GAMMA, u -> Special.gamma(u[0]), 1e-14, -20 * random.nextDouble());
    }
    assertThat(Special.loggamma(-1.5)).isCloseTo(Math.log(Special.gamma(-1.5)), within(2e-15));
    assertThat(Special.loggamma(1e6)).isCloseTo(12815504.569147611, within(1e-8));
    assertThat(Special.gamma(0)).isNaN();
    assertThat(Special.gamma(200)).isInfinite();
  }

  @Test
  void incompleteGammaKeepsItsBoundFromSmallToLargeParameters() {
    for (double a : new double[] {0.01, 0.5, 1, 1.5, 10, 392, 1536}) {
      for (int i = 0; i < 12; i++) {
        double x = Math.max(1e-6, a * (1 + (6 * random.nextDouble() - 3) / Math.sqrt(a + 0.1)));
        assertAccurate(Function.GAMMA_P, u -> Special.gammaP(u[0], u[1]), 2e-13, a, x);
        assertAccurate(Function.GAMMA_Q, u -> Special.gammaQ(u[0], u[1]), 2e-13, a, x);
      }
    }
    assertThat(Special.gammaP(2, 0)).isZero();
    assertThat(Special.gammaP(-1, 2)).isNaN();
  }

  @Test
  void incompleteBetaKeepsItsBoundFromSmallToLargeParameters() {
    for (double a : new double[] {0.5, 1, 2.5, 392, 1536}) {
      for (double b : new double[] {0.5, 1, 3, 50}) {
        for (int i = 0; i < 6; i++) {
          double x = 1 - random.nextDouble() * 2 * b / (a + b + 1);
          assertAccurate(
              Function.BETA_I, u -> Special.betaI(u[0], u[1], u[2]), 1e-12, Math.abs(x), a, b);
        }
      }
    }
  }

  @Test
  void besselFunctionKeepsItsBound() {
    for (double order : new double[] {0, 1, 0.5, 7.3, 120, 300, -0.5, -1.3, -2}) {
      for (int i = 0; i < 12; i++) {
        double x = 700 * Math.pow(random.nextDouble(), 3) + 1e-3;
        assertAccurate(Function.BESSEL_I, u -> Special.besselI(u[0], u[1]), 5e-13, order, x);
      }
    }
    assertThat(Special.besselI(1, -2)).isEqualTo(-Special.besselI(1, 2));
    assertThat(Special.besselI(0, 0)).isEqualTo(1);
    assertThat(Special.besselI(3, 5000)).isInfinite();
    assertThat(Special.besselI(0.5, -1)).isNaN();
  }

  @Test
  void softplusNeitherOverflowsNorVanishes() {
    assertThat(Special.softplus(1000)).isEqualTo(1000);
    assertThat(Special.softplus(-100)).isEqualTo(Elementary.exp(-100));
    assertAccurate(Function.SOFTPLUS, u -> Special.softplus(u[0]), 3e-16, -0.7);
    assertAccurate(Function.SIGMOID, u -> Special.sigmoid(u[0]), 4e-16, -2.3);
  }

  @Test
  void remainderHasTheSignOfTheDivisor() {
    assertThat(Special.mod(7, 3)).isEqualTo(1);
    assertThat(Special.mod(-7, 3)).isEqualTo(2);
    assertThat(Special.mod(7, -3)).isEqualTo(-2);
    assertThat(Special.mod(-6, 3)).isZero();
    assertThat(Special.mod(1, 0)).isNaN();
  }

  /** On both sides of 0, near the root 0.3725... and of each change of the series. */
  @Test
  void exponentialIntegralKeepsItsBoundOverItsDomain() {
    for (double end : new double[] {1e-6, 0.2, 0.5, 1, 2, 10, 60, 700}) {
      for (int i = 0; i < 40; i++) {
        double x = end * random.nextDouble();
        assertAccurate(Function.EXPI, u -> Special.expi(u[0]), 2e-15, x);
        assertAccurate(Function.EXPI, u -> Special.expi(u[0]), 2e-15, -x);
      }
    }
    assertThat(Special.expi(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Special.expi(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Special.expi(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Special.expi(Double.NaN)).isNaN();
  }

  /** Apfloat computes Ei by incomplete gamma functions, this package by none. */
  @ParameterizedTest
  @ValueSource(
      doubles = {-700, -100, -5, -0.99, -0.7, -0.3, -0.1, -1e-3, 1e-3, 0.3725, 0.9, 15, 100, 700})
  void exponentialIntegralIsThatOfAnotherLibrary(double x) {
    double truth = ApfloatMath.expIntegralEi(new Apfloat(new BigDecimal(x), 24)).doubleValue();
    assertThat(Special.expi(x)).isCloseTo(truth, within(2e-15 * Math.abs(truth)));
    assertThat(Special.expi(x + 1e-13)).isNotCloseTo(truth, within(2e-15 * Math.abs(truth)));
  }

  /** A formula, its kernel and the function of numbers are the same function. */
  @Test
  void kernelsComputeWhatTheFunctionsOfNumbersDo() {
    Map<Function, ToDoubleFunction<double[]>> functions =
        Map.ofEntries(
            Map.entry(Function.ERF, u -> Special.erf(u[0])),
            Map.entry(Function.ERFC, u -> Special.erfc(u[0])),
            Map.entry(Function.EXPI, u -> Special.expi(u[0])),
            Map.entry(Function.GAMMA, u -> Special.gamma(u[0])),
            Map.entry(Function.LOGGAMMA, u -> Special.loggamma(u[0])),
            Map.entry(Function.SOFTPLUS, u -> Special.softplus(u[0])),
            Map.entry(Function.FLOOR, u -> Math.floor(u[0])),
            Map.entry(Function.ROUND, u -> Math.rint(u[0])),
            Map.entry(Function.ATAN2, u -> Elementary.atan2(u[0], u[1])),
            Map.entry(Function.MOD, u -> Special.mod(u[0], u[1])),
            Map.entry(Function.MIN, u -> Math.min(u[0], u[1])),
            Map.entry(Function.MAX, u -> Math.max(u[0], u[1])),
            Map.entry(Function.GAMMA_P, u -> Special.gammaP(u[0], u[1])),
            Map.entry(Function.GAMMA_Q, u -> Special.gammaQ(u[0], u[1])),
            Map.entry(Function.BESSEL_I, u -> Special.besselI(u[0], u[1])),
            Map.entry(Function.BETA_I, u -> Special.betaI(u[0], u[1], u[2])));
    double[] point = {0.7, 2.5, 1.25};
    functions.forEach(
        (function, truth) ->
            assertThat(lowered(function, point))
                .as(function.symbol())
                .isEqualTo(truth.applyAsDouble(Arrays.copyOf(point, function.arity()))));
  }

  private double lowered(Function function, double... point) {
    List<Symbol> symbols =
        List.of(pool.symbol("a"), pool.symbol("b"), pool.symbol("c")).subList(0, function.arity());
    Expr formula = pool.apply(function, symbols.toArray(Expr[]::new));
    return Lowering.lower(symbols, formula).evaluate(Arrays.copyOf(point, function.arity()));
  }

  /** x^(a-1) e^(-x)/Gamma(a) has a value although each factor overflows. */
  @Test
  void productsWithGammaFunctionsStayInRange() {
    var a = pool.symbol("a");
    var x = pool.symbol("x");
    Expr density = pool.apply(Function.GAMMA_P, a, x).derivative(x);
    Kernel kernel = Lowering.lower(List.of(a, x), density);
    assertThat(kernel.evaluate(1536, 1536))
        .isCloseTo(truth(density, Map.of(a, 1536.0, x, 1536.0)), within(1e-13));
    assertThat(kernel.evaluate(1, 0)).isEqualTo(1);
    assertThat(kernel.evaluate(-0.5, 2))
        .isCloseTo(truth(density, Map.of(a, -0.5, x, 2.0)), within(1e-15));
    assertThat(kernel.evaluate(-0.5, 2)).isNegative();
  }

  /** Powers, their exact values and coefficients leave the range, the density of r does not. */
  @ParameterizedTest
  @CsvSource({"784, 0.1, 2", "784, 0.1, 5", "784, 0.9, 24", "3072, 1, 55", "3072, 0.01, 0.56"})
  void productsOfHighPowersStayInRange(int dimension, double time, double radius) {
    Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
    Symbol t = pool.symbol("t", Sort.SCALAR, Domain.POSITIVE);
    Expr u = r.over(t).power(2).over(pool.constant(2));
    Expr half = pool.constant(dimension).over(pool.constant(2));
    Expr law = pool.apply(Function.GAMMA_P, half, u);
    assertInRange(law.derivative(r), Map.of(r, radius, t, time));
    assertInRange(law.derivative(t), Map.of(r, radius, t, time));
  }

  private void assertInRange(Expr product, Map<Symbol, Double> point) {
    double truth = truth(product, point);
    Offset<Double> tolerance = within(1e-11 * Math.abs(truth));
    List<Symbol> symbols = List.copyOf(point.keySet());
    double[] values = symbols.stream().mapToDouble(point::get).toArray();
    Map<Symbol, Expr> numbers = new HashMap<>();
    point.forEach((symbol, value) -> numbers.put(symbol, exactly(value)));
    assertThat(truth).isNotZero();
    assertThat(Lowering.lower(symbols, product).evaluate(values)).isCloseTo(truth, tolerance);
    assertThat(Lowering.lower(List.of(), product.substitute(numbers)).evaluate())
        .isCloseTo(truth, tolerance);
  }

  private void assertAccurate(
      Function function, ToDoubleFunction<double[]> value, double bound, double... at) {
    Expr[] arguments = Arrays.stream(at).mapToObj(this::exactly).toArray(Expr[]::new);
    double truth = truth(pool.apply(function, arguments), Map.of());
    assertThat(value.applyAsDouble(at))
        .as(function.symbol() + Arrays.toString(at))
        .isCloseTo(truth, within(bound * Math.abs(truth) + Double.MIN_NORMAL));
  }

  private Expr exactly(double value) {
    return pool.decimal(new BigDecimal(value).toPlainString());
  }

  private static double truth(Expr formula, Map<? extends Expr, Double> point) {
    Map<org.difflow.symbolic.Symbol, BigDecimal> exact = new HashMap<>();
    point.forEach((s, v) -> exact.put((Symbol) s, new BigDecimal(v)));
    return PointValue.number(formula, exact, 34).doubleValue();
  }
}
