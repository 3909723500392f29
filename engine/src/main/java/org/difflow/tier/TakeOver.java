package org.difflow.tier;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
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

  /** Calls whose time is compared; the shortest counts. */
  private static final int CALLS = 20;

  /** After so many comparisons vectors have had time to be compiled on a busy machine. */
  private static final int COMPARISONS = 500;

  private static final ExecutorService BACKGROUND =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().daemon().name("difflow-vectors").unstarted(task));

  private final Kernel kernel;
  private final PanelProgram scalar;
  private final long worthwhile;
  private final AtomicLong numbers = new AtomicLong();
  private volatile PanelProgram current;

  TakeOver(Kernel kernel) {
    this(kernel, WORTHWHILE);
  }

  TakeOver(Kernel kernel, long worthwhile) {
    this.kernel = kernel;
    this.scalar = Tier.SCALAR.compile(kernel);
    this.worthwhile = worthwhile;
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

  private void prepare(double[][] arguments, double[][] results, int lanes, int dimension) {
    PanelProgram simd = Tier.SIMD.compile(kernel);
    double[] scratch = scalar.scratch(lanes, dimension);
    boolean fits = simd.scratch(lanes, dimension).length <= scratch.length;
    for (int i = 0; fits && i < COMPARISONS && current == scalar; i++) {
      long vectors = shortest(simd, arguments, results, scratch, lanes, dimension);
      if (vectors < shortest(scalar, arguments, results, scratch, lanes, dimension)) {
        current = simd;
      }
    }
  }

  private static long shortest(
      PanelProgram program,
      double[][] arguments,
      double[][] results,
      double[] scratch,
      int lanes,
      int dimension) {
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      program.run(arguments, results, scratch, lanes, dimension);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }
}
