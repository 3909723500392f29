package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;

/** The comparison of all tiers with the interpreter, bit by bit. */
final class SameBits {
  private SameBits() {}

  /** Runs a kernel in every tier that there is on random numbers. */
  static void check(Kernel kernel, SplittableRandom random, int lanes, int dimension) {
    double[][] arguments = RandomKernels.panels(kernel, random, lanes, dimension);
    check(kernel, arguments, lanes, dimension);
  }

  static void check(Kernel kernel, double[][] arguments, int lanes, int dimension) {
    double[][] expected = run(Tier.AST.compile(kernel), kernel, arguments, lanes, dimension);
    for (Tier tier : tiers()) {
      double[][] found = run(tier.compile(kernel), kernel, arguments, lanes, dimension);
      for (int i = 0; i < expected.length; i++) {
        assertThat(bits(found[i]))
            .as("%s, result %d, %d lanes, dimension %d of%n%s", tier, i, lanes, dimension, kernel)
            .isEqualTo(bits(expected[i]));
      }
    }
  }

  /** The tiers to compare with the interpreter; simd where the JVM has it. */
  private static List<Tier> tiers() {
    return Vectors.missing().isEmpty() ? List.of(Tier.SCALAR, Tier.SIMD) : List.of(Tier.SCALAR);
  }

  /** What a program gives, with more scratch than it asks for, since blocks may be smaller. */
  static double[][] run(
      PanelProgram program, Kernel kernel, double[][] arguments, int lanes, int dimension) {
    double[][] results =
        kernel.results().stream()
            .map(value -> kernel.shape(value) == Shape.VECTOR ? dimension * lanes : lanes)
            .map(double[]::new)
            .toArray(double[][]::new);
    program.run(arguments, results, program.scratch(lanes + 3, dimension), lanes, dimension);
    return results;
  }

  /** All NaN are one. */
  static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }
}
