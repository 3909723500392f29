package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.data.Matrix;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;

final class NormTest {
  @Test
  void squaresBeyondTheRangeOfDoublesNeitherOverflowNorVanish() {
    assertThat(Norm.of(new double[] {3e200, 4e200})).isCloseTo(5e200, within(1e185));
    assertThat(Norm.of(new double[] {3e-200, 4e-200})).isCloseTo(5e-200, within(1e-215));
    assertThat(Norm.of(new double[] {-3 * Double.MIN_VALUE, 4 * Double.MIN_VALUE}))
        .isEqualTo(5 * Double.MIN_VALUE);
    assertThat(Norm.of(new double[] {Double.MAX_VALUE, 1})).isEqualTo(Double.MAX_VALUE);
    assertThat(Norm.of(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}))
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void zerosInfinitiesAndMissingNumbersKeepTheirMeaning() {
    assertThat(Norm.of(new double[0])).isZero();
    assertThat(Norm.of(new double[] {0, -0.0})).isZero();
    assertThat(Norm.of(new double[] {1, Double.NEGATIVE_INFINITY}))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Norm.of(new double[] {1e-200, Double.NaN})).isNaN();
  }

  @Test
  void norm3072AgreesWithExactArithmeticAtEveryScale() {
    for (int exponent : List.of(-1060, -600, -481, -480, 0, 500, 505, 1010)) {
      double[] vector = vector(exponent);
      BigDecimal square =
          Arrays.stream(vector)
              .mapToObj(BigDecimal::new)
              .map(part -> part.multiply(part))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      double truth = square.sqrt(MathContext.DECIMAL64).doubleValue();
      assertThat(Norm.of(vector)).isCloseTo(truth, within(1e-13 * truth + Double.MIN_VALUE));
    }
  }

  @Test
  void formulaKernelsTakeTheSameNorm() {
    ExpressionPool pool = new ExpressionPool();
    Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
    Expr norm = pool.apply(Function.NORM, x);
    for (int exponent : List.of(-700, 0, 700)) {
      double[] vector = vector(exponent);
      Kernel kernel = Lowering.lower(List.of(x), norm);
      assertThat(Interpreter.evaluate(kernel, List.of(Matrix.rowVector(vector))))
          .isEqualTo(Matrix.scalar(Norm.of(vector)));
    }
  }

  private static double[] vector(int exponent) {
    SplittableRandom random = new SplittableRandom(1);
    return random.doubles(3072, -1, 1).map(part -> Math.scalb(part, exponent)).toArray();
  }
}
