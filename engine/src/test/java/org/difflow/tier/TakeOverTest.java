package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.difflow.kernel.Kernel;
import org.junit.jupiter.api.Test;

class TakeOverTest {
  private static final int LANES = 512;
  private static final int DIMENSION = 2;
  private static final int MOST_CALLS = 10_000_000;

  /** Elementary instructions only, so that vectors win. */
  private static final Kernel KERNEL = AllocationTest.KERNEL;

  @Test
  void vectorsTakeOverBetweenCallsAndChangeNothing() {
    double[][] arguments = RandomKernels.panels(KERNEL, new SplittableRandom(2), LANES, DIMENSION);
    TakeOver program = new TakeOver(KERNEL, 2L * LANES * DIMENSION);
    long[] expected = first(program, arguments);
    double[][] results = {new double[DIMENSION * LANES]};
    double[] scratch = program.scratch(LANES, DIMENSION);
    assertThat(program.hasTakenOver()).isFalse();
    for (int call = 0; call < MOST_CALLS && !program.hasTakenOver(); call++) {
      program.run(arguments, results, scratch, LANES, DIMENSION);
    }
    assertThat(program.hasTakenOver()).isTrue();
    assertThat(first(program, arguments)).isEqualTo(expected);
  }

  private static long[] first(PanelProgram program, double[][] arguments) {
    return SameBits.bits(SameBits.run(program, KERNEL, arguments, LANES, DIMENSION)[0]);
  }

  @Test
  void equalKernelsAreCompiledOnce() {
    Kernel same = Kernel.of(KERNEL.instructions(), KERNEL.results());
    assertThat(Programs.of(same)).isSameAs(Programs.of(KERNEL));
  }
}
