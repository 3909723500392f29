package org.difflow.tier;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every function on its own, over numbers of all exponents and the special ones. */
@Tag("every-width")
class FunctionsTest {
  /** They take long for numbers of any size. */
  private static final Set<BinaryOperation> SERIES =
      Set.of(BinaryOperation.BESSEL_I, BinaryOperation.GAMMA_P, BinaryOperation.GAMMA_Q);

  private static final int LANES = 2_003;
  private static final Argument X = Argument.of("x", Shape.SCALAR);
  private static final Argument Y = Argument.of("y", Shape.SCALAR);

  @ParameterizedTest
  @EnumSource
  void functionsOfOneNumber(UnaryOperation operation) {
    Kernel kernel = Kernel.of(List.of(X, new Unary(operation, 0)), 1);
    SameBits.check(kernel, new SplittableRandom(operation.ordinal()), LANES, 1);
  }

  @ParameterizedTest
  @EnumSource
  void functionsOfTwoNumbers(BinaryOperation operation) {
    Kernel kernel = Kernel.of(List.of(X, Y, new Binary(operation, 0, 1)), 2);
    SplittableRandom random = new SplittableRandom(operation.ordinal());
    if (SERIES.contains(operation)) {
      double[][] moderate = {random.doubles(9, 0, 3).toArray(), random.doubles(9, 0, 3).toArray()};
      SameBits.check(kernel, moderate, moderate[0].length, 1);
    } else {
      SameBits.check(kernel, random, LANES, 1);
    }
  }
}
