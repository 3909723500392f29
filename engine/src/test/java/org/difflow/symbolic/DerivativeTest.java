package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.symbolic.zero.PointValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivativeTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t");
  private final Symbol s = pool.symbol("s");
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol y = pool.symbol("y", Sort.VECTOR, Domain.REAL);

  @ParameterizedTest
  @EnumSource(
      names = {
        "EXP", "LOG", "LOG1P", "EXPM1", "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN", "SINH", "COSH",
        "TANH", "SIGMOID", "ERF", "ABS"
      })
  void everyFunctionAgreesWithCentralDifferences(Function function) {
    Expr formula = t.square().times(s).apply(function);
    assertThat(symbolic(formula, 0.8)).isCloseTo(central(formula, 0.8), within(1e-8));
  }

  /** By differences of the values in 40 digits, at a point inside every domain. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "SOFTPLUS",
        "ERFC",
        "GAMMA_P",
        "GAMMA_Q",
        "BETA_I",
        "BESSEL_I",
        "ATAN2",
        "MOD",
        "MIN",
        "MAX",
        "ABS",
        "FLOOR",
        "ROUND"
      })
  void everySpecialFunctionAgreesWithCentralDifferencesOfDigits(Function function) {
    List<Symbol> symbols = List.of(t, s, pool.symbol("u")).subList(0, function.arity());
    Expr formula = pool.apply(function, symbols.toArray(Expr[]::new));
    List<Symbol> parameters =
        PARAMETERS.getOrDefault(function, List.of()).stream().map(symbols::get).toList();
    for (Symbol symbol : symbols) {
      if (parameters.contains(symbol)) {
        assertThatThrownBy(() -> formula.derivative(symbol))
            .isInstanceOfSatisfying(Fault.class, f -> assertThat(f.code()).isEqualTo("E0430"));
      } else {
        assertSlope(formula, symbol, symbols);
      }
    }
  }

  /** The arguments by which there is no derivative. */
  private static final Map<Function, List<Integer>> PARAMETERS =
      Map.of(
          Function.GAMMA_P, List.of(0),
          Function.GAMMA_Q, List.of(0),
          Function.BETA_I, List.of(1, 2),
          Function.BESSEL_I, List.of(0));

  private void assertSlope(Expr formula, Symbol symbol, List<Symbol> symbols) {
    BigDecimal step = new BigDecimal("1e-9");
    BigDecimal change =
        digits(formula, symbols, symbol, step)
            .subtract(digits(formula, symbols, symbol, step.negate()));
    assertThat(digits(formula.derivative(symbol), symbols, symbol, BigDecimal.ZERO).doubleValue())
        .isCloseTo(change.doubleValue() / 2e-9, within(1e-15));
  }

  private static BigDecimal digits(
      Expr formula, List<Symbol> symbols, Symbol moved, BigDecimal step) {
    Map<Symbol, BigDecimal> point = new HashMap<>();
    List<String> values = List.of("0.7", "1.3", "0.45");
    for (int i = 0; i < symbols.size(); i++) {
      point.put(symbols.get(i), new BigDecimal(values.get(i)));
    }
    point.computeIfPresent(moved, (_, value) -> value.add(step));
    return PointValue.number(formula, point, 40);
  }

  @Test
  void randomFormulasAgreeWithCentralDifferences() {
    for (int seed = 0; seed < 200; seed++) {
      Expr formula = new RandomFormulas(seed, pool, List.of(t, s)).next(3);
      double difference = central(formula, 0.8);
      assertThat(symbolic(formula, 0.8))
          .isCloseTo(difference, within(1e-7 * (1 + Math.abs(difference))));
    }
  }

  private double symbolic(Expr formula, double time) {
    return value(formula.derivative(t), time);
  }

  private double central(Expr formula, double time) {
    double h = 1e-5;
    return (value(formula, time + h) - value(formula, time - h)) / (2 * h);
  }

  private double value(Expr formula, double time) {
    return new DoubleOracle(Map.of(t, time, s, 0.6)).value(formula);
  }

  @Test
  void variableExponentsBringALogarithm() {
    assertThat(pool.constant(5000).power(t).derivative(t))
        .isSameAs(pool.constant(5000).power(t).times(pool.constant(5000).log()));
    assertThat(t.power(t).derivative(t))
        .isSameAs(t.power(t).times(t.log()).plus(t.times(t.power(t.minus(1)))));
  }

  @Test
  void theGradientOfANormIsTheUnitVector() {
    Expr distance = x.minus(y.times(t)).apply(Function.NORM);
    assertThat(distance.derivative(x)).isSameAs(x.minus(y.times(t)).over(distance));
    assertThat(distance.derivative(t))
        .isSameAs(pool.apply(Function.DOT, y.negate(), x.minus(y.times(t))).over(distance));
  }

  @Test
  void theJacobianOfALinearVectorIsItsCoefficient() {
    assertThat(x.times(t).plus(y).derivative(x)).isSameAs(t);
    assertThat(pool.apply(Function.DOT, x.times(t), y).derivative(x)).isSameAs(y.times(t));
  }

  @Test
  void aNumberInFrontOfAVectorLeavesItsInnerProduct() {
    Expr square = x.apply(Function.NORM).square();
    Symbol z = pool.symbol("z", Sort.VECTOR, Domain.REAL);
    Expr inner = pool.apply(Function.DOT, y, z);
    assertThat(pool.apply(Function.DOT, square.times(y), z).derivative(x))
        .isSameAs(x.times(2).times(inner));
    assertThat(pool.apply(Function.DOT, square.times(x), y).derivative(x))
        .isSameAs(x.times(2).times(pool.apply(Function.DOT, x, y)).plus(square.times(y)));
  }

  @Test
  void aVectorWithACoefficientThatDependsOnItHasNoScalarJacobian() {
    assertThatThrownBy(() -> x.times(x.apply(Function.NORM)).derivative(x))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0406"));
  }

  @Test
  void tenThousandTermsAndAThousandLevelsAreNoProblem() {
    List<Expr> terms = new ArrayList<>();
    Expr nested = t;
    for (int i = 1; i <= 10_000; i++) {
      terms.add(t.power(i).over(i));
    }
    for (int i = 0; i < 1000; i++) {
      nested = nested.apply(Function.SIN);
    }
    Expr slope = pool.sum(terms).derivative(t);
    assertThat(slope.children()).hasSize(10_000);
    assertThat(nested.derivative(t).symbols()).containsExactly(t);
  }
}
