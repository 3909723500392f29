package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowersTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");

  @ParameterizedTest
  @ValueSource(doubles = {2, 3, 7, 63, -1, -2, -5, 0.5, 2.5, -0.5, -1.5, 1.25, 100, -65})
  void aScriptAndAKernelAgreeToTheLastBit(double exponent) {
    Kernel kernel = Lowering.lower(List.of(x), x.power(pool.decimal(exponent)));
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 1000; i++) {
      double base = random.nextDouble(0.01, 3);
      assertThat(Powers.power(base, exponent)).isEqualTo(kernel.evaluate(base));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 3, -2, 1e300, Double.POSITIVE_INFINITY})
  void powersAreThoseOfTheStandardLibraryToAFewUnits(double exponent) {
    for (double base : new double[] {0.5, 1, 2, 1.75}) {
      double expected = Math.pow(base, exponent);
      double units = Double.isFinite(expected) ? 2 * Math.ulp(expected) : 0;
      assertThat(Powers.power(base, exponent)).isBetween(expected - units, expected + units);
    }
  }
}
