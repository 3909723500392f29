package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Lookup;
import org.difflow.kernel.Instruction.Ternary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Rate;
import org.difflow.kernel.Shape;
import org.difflow.kernel.TernaryOperation;
import org.difflow.kernel.UnaryOperation;
import org.difflow.symbolic.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every tier gives the bits of the interpreter, whatever the kernel, the lanes, the dimension. */
@Tag("every-width")
class SameBitsTest {
  private static final Argument T = new Argument("t", Shape.SCALAR, Rate.STEP);
  private static final Argument S = Argument.of("s", Shape.SCALAR);
  private static final Argument M = new Argument("m", Shape.VECTOR, Rate.STEP);
  private static final Argument X = Argument.of("x", Shape.VECTOR);

  @ParameterizedTest
  @CsvSource({"1, 1, 40", "1, 17, 20", "7, 2, 40", "64, 3, 40", "513, 1, 10", "513, 3, 10"})
  void ofRandomKernels(int lanes, int dimension, int kernels) {
    for (int seed = 0; seed < kernels; seed++) {
      Kernel kernel = RandomKernels.kernel(seed, 1 + 41 * seed / kernels);
      SameBits.check(kernel, new SplittableRandom(seed), lanes, dimension);
    }
  }

  @Test
  void ofNormsOfAnySize() {
    Kernel norms = Kernel.of(List.of(M, X, new Length(0), new Length(1)), List.of(2, 3));
    double[] sizes = {0, 1e-320, 1e-200, 1, 1e200, Double.POSITIVE_INFINITY, Double.NaN, 3, 4};
    double[] panel = new double[2 * sizes.length];
    for (int i = 0; i < panel.length; i++) {
      panel[i] = sizes[i % sizes.length] * (i < sizes.length ? 1 : -0.5);
    }
    double[][] arguments = {{3e-200, 4e-200}, panel};
    SameBits.check(norms, arguments, sizes.length, 2);
  }

  @Test
  void ofSumsBesideFunctionsThatLeaveTheLanes() {
    Kernel kernel =
        Kernel.of(
            List.of(
                X,
                new Unary(UnaryOperation.SIN, 0),
                new Binary(BinaryOperation.ADD, 1, 0),
                new Length(2)),
            List.of(3, 1));
    double[] panel = new double[3 * 20];
    for (int i = 0; i < panel.length; i++) {
      panel[i] = i % 7 == 0 ? 1e15 + i : i / 10.0;
    }
    SameBits.check(kernel, new double[][] {panel}, 20, 3);
  }

  @Test
  void ofTablesIntegralsAndFunctionsOfThree() {
    Argument place = Argument.of("z", Shape.SCALAR);
    Kernel integrand =
        Kernel.of(
            List.of(
                place,
                S,
                X,
                new Length(2),
                new Binary(BinaryOperation.ADD, 0, 1),
                new Binary(BinaryOperation.MULTIPLY, 4, 3)),
            5);
    Kernel kernel =
        Kernel.of(
            List.of(
                T,
                S,
                X,
                new Lookup(new Table("abar", List.of(0.5, 0.25, 0.125)), 1),
                new Integral(integrand, 0, 1, List.of(3, 2)),
                new Binary(BinaryOperation.DIVIDE, 3, 0),
                new Ternary(TernaryOperation.BETA_I, 5, 0, 0),
                new Binary(BinaryOperation.MULTIPLY, 6, 2)),
            List.of(3, 4, 6, 7));
    double[][] arguments = {{2}, new double[9], new double[2 * 9]};
    for (int i = 0; i < 9; i++) {
      arguments[1][i] = i % 3;
      arguments[2][i] = i;
      arguments[2][9 + i] = 1;
    }
    SameBits.check(kernel, arguments, 9, 2);
  }

  @Test
  void unequalBitsAreSeen() {
    assertThat(SameBits.bits(new double[] {0.0, Double.NaN}))
        .isNotEqualTo(SameBits.bits(new double[] {-0.0, Double.NaN}));
  }
}
