package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every tier gives the bits of the interpreter, whatever the kernel, the lanes and the dimension.
 */
class SameBitsTest {
  private static final int KERNELS = 40;

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "7, 2", "64, 1", "64, 17", "513, 3"})
  void randomKernels(int lanes, int dimension) {
    for (int seed = 0; seed < KERNELS; seed++) {
      int size = 1 + seed % 40;
      Kernel kernel = RandomKernels.kernel(seed, size);
      sameBits(kernel, new SplittableRandom(seed), lanes, dimension);
    }
  }

  static void sameBits(Kernel kernel, SplittableRandom random, int lanes, int dimension) {
    double[][] arguments = RandomKernels.panels(kernel, random, lanes, dimension);
    double[][] expected = run(Tier.AST, kernel, arguments, lanes, dimension);
    for (Tier tier : new Tier[] {Tier.SCALAR, Tier.SIMD}) {
      double[][] found = run(tier, kernel, arguments, lanes, dimension);
      for (int i = 0; i < expected.length; i++) {
        assertThat(bits(found[i]))
            .as("%s, result %d, %d lanes, dimension %d of%n%s", tier, i, lanes, dimension, kernel)
            .isEqualTo(bits(expected[i]));
      }
    }
  }

  private static double[][] run(
      Tier tier, Kernel kernel, double[][] arguments, int lanes, int dimension) {
    double[][] results =
        kernel.results().stream()
            .map(
                value ->
                    new double[kernel.shape(value) == Shape.VECTOR ? dimension * lanes : lanes])
            .toArray(double[][]::new);
    PanelProgram program = tier.compile(kernel);
    program.run(arguments, results, program.scratch(lanes, dimension), lanes, dimension);
    return results;
  }

  /** All NaN are one. */
  private static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }
}
