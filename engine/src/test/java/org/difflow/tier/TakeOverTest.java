package org.difflow.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;
import org.junit.jupiter.api.Test;

class TakeOverTest {
  private static final int LANES = 512;
  private static final int DIMENSION = 2;
  private static final int FEW = 128;
  private static final int MOST_CALLS = 10_000_000;
  private static final long PATIENCE = 60_000_000_000L;
  private static final double[][] NOTHING = {};

  /** Elementary instructions only, so that vectors win. */
  private static final Kernel KERNEL = AllocationTest.KERNEL;

  /** x + exp(x) + exp(exp(x)/9) + ..., whose 40 terms are added from the last to the first. */
  private static Kernel large() {
    int terms = 40;
    List<Instruction> instructions = new ArrayList<>();
    instructions.add(Argument.of("x", Shape.VECTOR));
    instructions.add(new Instruction.Literal(1.0 / 9));
    for (int term = 1; term < terms; term++) {
      int last = instructions.size() - 1;
      instructions.add(new Binary(BinaryOperation.MULTIPLY, term == 1 ? 0 : last, 1));
      instructions.add(new Unary(UnaryOperation.EXP, last + 1));
    }
    for (int term = terms - 1; term > 0; term--) {
      int sum = instructions.size() - 1;
      instructions.add(new Binary(BinaryOperation.ADD, sum, term == 1 ? 0 : 2 * term - 1));
    }
    return Kernel.of(instructions, instructions.size() - 1);
  }

  @Test
  void vectorsTakeOverBetweenCallsAndChangeNothing() {
    double[][] arguments = RandomKernels.panels(KERNEL, new SplittableRandom(2), LANES, DIMENSION);
    TakeOver program = takeOver(KERNEL, 2L * LANES * DIMENSION);
    long[] expected = first(program, KERNEL, arguments, LANES, DIMENSION);
    double[][] results = {new double[DIMENSION * LANES]};
    double[] scratch = program.scratch(LANES, DIMENSION);
    assertThat(program.hasTakenOver()).isFalse();
    for (int call = 0; call < MOST_CALLS && !program.hasTakenOver(); call++) {
      program.run(arguments, results, scratch, LANES, DIMENSION);
    }
    assertThat(program.hasTakenOver()).isTrue();
    assertThat(first(program, KERNEL, arguments, LANES, DIMENSION)).isEqualTo(expected);
  }

  @Test
  void vectorsTakeOverFromLoopsCutIntoManyChunks() {
    Kernel kernel = large();
    double[][] arguments = RandomKernels.panels(kernel, new SplittableRandom(3), FEW, 1);
    TakeOver program = takeOver(kernel, Long.MAX_VALUE);
    long[] expected = first(program, kernel, arguments, FEW, 1);
    program.prepare(arguments, new double[][] {new double[FEW]}, FEW, 1);
    assertThat(program.hasTakenOver()).isTrue();
    assertThat(first(program, kernel, arguments, FEW, 1)).isEqualTo(expected);
  }

  @Test
  void theScratchOfOneTierIsEnoughForTheOther() {
    assertThat(Tier.SCALAR.compile(large()).scratch(LANES, DIMENSION))
        .hasSameSizeAs(Tier.SIMD.compile(large()).scratch(LANES, DIMENSION));
  }

  @Test
  void patienceEndsTheComparison() {
    long pause = 1_000_000;
    AtomicInteger calls = new AtomicInteger();
    PanelProgram slow = new Fake(() -> pause(calls, pause));
    TakeOver program = new TakeOver(new Fake(() -> {}), () -> slow, 1, 20 * pause);
    program.prepare(NOTHING, NOTHING, 1, 1);
    assertThat(calls).hasValueLessThanOrEqualTo(20);
    assertThat(program.hasTakenOver()).isFalse();
  }

  private static void pause(AtomicInteger calls, long nanoseconds) {
    calls.incrementAndGet();
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanoseconds) {
      Thread.onSpinWait();
    }
  }

  @Test
  void failingVectorsLeaveTheScalarTier() {
    PanelProgram scalar = new Fake(() -> {});
    PanelProgram failing = new Fake(() -> refuse());
    for (Supplier<PanelProgram> vectors :
        List.<Supplier<PanelProgram>>of(() -> failing, TakeOverTest::refuse)) {
      TakeOver program = new TakeOver(scalar, vectors, 1, PATIENCE);
      assertThatCode(() -> program.prepare(NOTHING, NOTHING, 1, 1)).doesNotThrowAnyException();
      assertThat(program.hasTakenOver()).isFalse();
    }
  }

  private static PanelProgram refuse() {
    throw new Fault("E0921", "there are no vectors");
  }

  private static TakeOver takeOver(Kernel kernel, long worthwhile) {
    return new TakeOver(
        Tier.SCALAR.compile(kernel), () -> Tier.SIMD.compile(kernel), worthwhile, PATIENCE);
  }

  private static long[] first(
      PanelProgram program, Kernel kernel, double[][] arguments, int lanes, int dimension) {
    return SameBits.bits(SameBits.run(program, kernel, arguments, lanes, dimension)[0]);
  }

  @Test
  void equalKernelsAreCompiledOnce() {
    Kernel same = Kernel.of(KERNEL.instructions(), KERNEL.results());
    assertThat(Programs.of(same)).isSameAs(Programs.of(KERNEL));
  }

  /** A program that computes nothing. */
  private record Fake(Runnable call) implements PanelProgram {
    @Override
    public double[] scratch(int lanes, int dimension) {
      return new double[0];
    }

    @Override
    public void run(
        double[][] arguments, double[][] results, double[] scratch, int lanes, int dimension) {
      call.run();
    }
  }
}
