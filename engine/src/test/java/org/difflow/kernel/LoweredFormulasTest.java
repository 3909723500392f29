package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Matrix;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;

/** Formulas through lowering and interpreter, against evaluations that use neither. */
class LoweredFormulasTest {
  private static final int FORMULAS = 400;
  private static final int SAMPLES = 5;

  private final ExpressionPool pool = new ExpressionPool();
  private final List<Symbol> symbols =
      List.of(pool.symbol("a"), pool.symbol("b"), pool.symbol("c"));

  @Test
  void randomFormulasHaveTheirValues() {
    SplittableRandom random = new SplittableRandom(2024);
    for (int i = 0; i < FORMULAS; i++) {
      Expr formula = formula(random, 4);
      List<Matrix> arguments = symbols.stream().map(_ -> points(random)).toList();
      Matrix values = Interpreter.evaluate(Lowering.lower(symbols, formula), arguments);
      for (int sample = 0; sample < SAMPLES; sample++) {
        Estimate truth = Estimate.of(formula, point(arguments, sample));
        assertThat(values.get(sample, 0))
            .as("%s, sample %s", formula, sample)
            .isCloseTo(truth.value().doubleValue(), within(truth.tolerance()));
      }
    }
  }

  @Test
  void aWrongSignInOneFormulaIsSeen() {
    Symbol a = symbols.getFirst();
    Expr right = a.apply(Function.SIN).minus(a.apply(Function.COS));
    Expr wrong = a.apply(Function.SIN).plus(a.apply(Function.COS));
    Estimate truth = Estimate.of(right, Map.of(a, BigDecimal.ONE));
    double value = Lowering.lower(List.of(a), wrong).evaluate(1);
    assertThat(value).isNotCloseTo(truth.value().doubleValue(), within(truth.tolerance()));
  }

  @Test
  void vectorFormulasWorkCoordinateByCoordinate() {
    Symbol t = pool.symbol("t");
    Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
    Symbol y = pool.symbol("y", Sort.VECTOR, Domain.REAL);
    Expr formula =
        x.times(t.exp()).over(t).minus(y.times(t)).minus(x.times(pool.apply(Function.DOT, x, y)));
    Matrix times = Matrix.columnVector(0.5, 1, 2);
    Matrix xs = Matrix.of(3, 2, new double[] {1, -2, 3, 0.5, -1, 4});
    Matrix ys = Matrix.rowVector(0.25, -3);
    Matrix values =
        Interpreter.evaluate(Lowering.lower(List.of(t, x, y), formula), List.of(times, xs, ys));
    for (int i = 0; i < 3; i++) {
      double inner = xs.get(i, 0) * ys.get(0, 0) + xs.get(i, 1) * ys.get(0, 1);
      for (int j = 0; j < 2; j++) {
        double time = times.get(i, 0);
        double expected =
            xs.get(i, j) * Math.exp(time) / time - ys.get(0, j) * time - xs.get(i, j) * inner;
        assertThat(values.get(i, j)).isCloseTo(expected, within(1e-14));
      }
    }
  }

  private Expr formula(SplittableRandom random, int depth) {
    if (depth == 0) {
      return leaf(random);
    }
    Expr u = formula(random, depth - 1);
    Expr v = formula(random, random.nextInt(depth));
    return switch (random.nextInt(13)) {
      case 0, 1 -> u.plus(v);
      case 2 -> u.minus(v);
      case 3, 4 -> u.times(v);
      case 5 -> u.over(v.square().plus(1));
      case 6 -> u.times(v.square().plus(2).power(pool.constant(BigFraction.of(-3, 2))));
      case 7 -> u.square().negate().exp();
      case 8 -> pool.constant(1).minus(u.apply(Function.SIN).exp());
      case 9 -> u.square().plus(1).log();
      case 10 -> u.apply(Function.COS).times(v.square().plus(1).sqrt());
      case 11 -> u.apply(Function.TANH).power(3);
      default -> u.apply(Function.ATAN).minus(v);
    };
  }

  private Expr leaf(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> pool.constant(BigFraction.of(random.nextInt(-9, 10), random.nextInt(1, 10)));
      default -> symbols.get(random.nextInt(symbols.size()));
    };
  }

  private static Matrix points(SplittableRandom random) {
    return Matrix.of(SAMPLES, 1, random.doubles(SAMPLES, -2, 2).toArray());
  }

  private Map<Symbol, BigDecimal> point(List<Matrix> arguments, int sample) {
    return IntStream.range(0, symbols.size())
        .boxed()
        .collect(
            Collectors.toMap(symbols::get, i -> new BigDecimal(arguments.get(i).get(sample, 0))));
  }
}
