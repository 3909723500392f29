package org.difflow.tier;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.difflow.kernel.Kernel;

/**
 * A program that runs in the scalar tier at once and goes over to the simd tier between two calls.
 *
 * <p>Vectors are slow until the JVM has compiled them, a second or so. So one thread in the
 * background runs them on the arguments of one call until they are faster than the loops over
 * numbers; where they never are, those stay. Kernels that are hardly used are left alone.
 */
final class TakeOver implements PanelProgram {
  /** Numbers computed before the vectors are worth a second of another core: some 20 ms of work. */
  private static final long WORTHWHILE = 1L << 21;

  /** Calls of each whose time is compared; the shortest counts. */
  private static final int CALLS = 20;

  /** After so many comparisons vectors have had time to be compiled on a busy machine. */
  private static final int COMPARISONS = 500;

  /** Nanoseconds for the comparisons of a kernel, since others wait for the thread meanwhile. */
  private static final long PATIENCE = 20_000_000_000L;

  private static final ExecutorService BACKGROUND =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("difflow-vectors").unstarted(task));

  private final PanelProgram scalar;
  private final Supplier<PanelProgram> vectors;
  private final long worthwhile;
  private final long patience;
  private final AtomicLong numbers = new AtomicLong();
  private volatile PanelProgram current;

  TakeOver(Kernel kernel) {
    this(Tier.SCALAR.compile(kernel), () -> Tier.SIMD.compile(kernel), WORTHWHILE, PATIENCE);
  }

  /**
   * @param vectors compiles what may take over, with no more scratch than {@code scalar}
   * @param patience the nanoseconds after which no comparison begins
   */
  TakeOver(PanelProgram scalar, Supplier<PanelProgram> vectors, long worthwhile, long patience) {
    this.scalar = scalar;
    this.vectors = vectors;
    this.worthwhile = worthwhile;
    this.patience = patience;
    this.current = scalar;
  }

  @Override
  public double[] scratch(int lanes, int dimension) {
    return scalar.scratch(lanes, dimension);
  }

  @Override
  public void run(
      double[][] arguments, double[][] results, double[] scratch, int lanes, int dimension) {
    current.run(arguments, results, scratch, lanes, dimension);
    if (current == scalar) {
      count(arguments, results, lanes, dimension);
    }
  }

  /** Whether the vectors have taken over. */
  boolean hasTakenOver() {
    return current != scalar;
  }

  private void count(double[][] arguments, double[][] results, int lanes, int dimension) {
    long size = (long) lanes * dimension;
    long before = numbers.getAndAdd(size);
    if (before < worthwhile && before + size >= worthwhile) {
      double[][] sample = copy(arguments);
      double[][] room = copy(results);
      BACKGROUND.execute(() -> prepare(sample, room, lanes, dimension));
    }
  }

  private static double[][] copy(double[][] arrays) {
    double[][] copies = new double[arrays.length][];
    for (int i = 0; i < arrays.length; i++) {
      copies[i] = arrays[i].clone();
    }
    return copies;
  }

  /** Compares until the vectors win; where they fail, the scalar tier stays. */
  void prepare(double[][] arguments, double[][] results, int lanes, int dimension) {
    try {
      long end = System.nanoTime() + patience;
      PanelProgram simd = vectors.get();
      double[] scratch = scratch(lanes, dimension);
      Consumer<PanelProgram> call =
          program -> program.run(arguments, results, scratch, lanes, dimension);
      for (int i = 0; i < COMPARISONS && current == scalar && System.nanoTime() - end < 0; i++) {
        current = isFaster(simd, call, end) ? simd : scalar;
      }
    } catch (RuntimeException | LinkageError _) {
      current = scalar;
    }
  }

  private boolean isFaster(PanelProgram simd, Consumer<PanelProgram> call, long end) {
    long shortest = Long.MAX_VALUE;
    long shortestOfScalar = Long.MAX_VALUE;
    for (int i = 0; i < CALLS && System.nanoTime() - end < 0; i++) {
      shortest = Math.min(shortest, time(simd, call));
      shortestOfScalar = Math.min(shortestOfScalar, time(scalar, call));
    }
    return shortest < shortestOfScalar;
  }

  private static long time(PanelProgram program, Consumer<PanelProgram> call) {
    long start = System.nanoTime();
    call.accept(program);
    return System.nanoTime() - start;
  }
}
