package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Rate;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;
import org.junit.jupiter.api.Test;

/** C2 gives up on vectors in silence: all stays right, and every vector is an object. */
class AllocationTest {
  private static final int LANES = 512;
  private static final int DIMENSION = 2;
  private static final int MOST_CALLS = 200_000;

  /** t tanh(|x|^2) x: some 100 operations on vectors, in three loops. */
  static final Kernel KERNEL =
      Kernel.of(
          List.of(
              new Argument("t", Shape.SCALAR, Rate.STEP),
              Argument.of("x", Shape.VECTOR),
              new Dot(1, 1),
              new Unary(UnaryOperation.TANH, 2),
              new Binary(BinaryOperation.MULTIPLY, 0, 3),
              new Binary(BinaryOperation.MULTIPLY, 4, 1)),
          5);

  @Test
  void warmLoopsOverVectorsAllocateNothing() {
    double[][] arguments = RandomKernels.panels(KERNEL, new SplittableRandom(1), LANES, DIMENSION);
    double[][] results = {new double[DIMENSION * LANES]};
    PanelProgram program = Tier.SIMD.compile(KERNEL);
    double[] scratch = program.scratch(LANES, DIMENSION);
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocated = Long.MAX_VALUE;
    for (int call = 0; call < MOST_CALLS && allocated > 0; call++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      program.run(arguments, results, scratch, LANES, DIMENSION);
      allocated = thread.getCurrentThreadAllocatedBytes() - before;
    }
    assertThat(allocated).isZero();
  }
}
