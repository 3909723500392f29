package org.difflow.model;

import java.util.function.IntToDoubleFunction;
import org.difflow.fault.Fault;
import org.difflow.strip.Strip;

/**
 * A panel that a field is asked about, strip by strip.
 *
 * @param first the number of its first sample
 */
record Panel(double[] x, int lanes, int d, long first) {
  /** A coordinate of a vector for a sample of a strip. */
  interface VectorEntry {
    double of(int coordinate, int lane);
  }

  int samples(int from) {
    return Strip.samples(lanes, from);
  }

  /** Writes a vector for each sample of the strip from {@code from} on. */
  void vectors(double[] result, int from, VectorEntry entry) {
    for (int j = 0; j < d; j++) {
      int row = j;
      row(result, row, from, lane -> entry.of(row, lane));
    }
  }

  /** Writes a number for each sample of the strip from {@code from} on. */
  void numbers(double[] result, int from, IntToDoubleFunction number) {
    row(result, 0, from, number);
  }

  /** The same into a row of a panel. */
  void row(double[] result, int row, int from, IntToDoubleFunction number) {
    int samples = samples(from);
    for (int lane = 0; lane < samples; lane++) {
      result[row * lanes + from + lane] = number.applyAsDouble(lane);
    }
  }

  /**
   * Refuses the strip from {@code from} on if one of its samples has no weights, as its squared
   * distances are beyond the largest double or no numbers.
   *
   * @param total the place of the sums of the weights
   * @throws Fault E0633 for a coordinate that is not finite, else E0634
   */
  void requireReached(double[] s, int total, int from) {
    int samples = samples(from);
    for (int lane = 0; lane < samples; lane++) {
      if (!(s[total + lane] > 0)) {
        throw unreached(from + lane);
      }
    }
  }

  private Fault unreached(int lane) {
    requireNumber(lane);
    return new Fault(
        "E0634", "row %d of x lies too far from all data for any weight".formatted(first + lane));
  }

  /**
   * Refuses the strip from {@code from} on if a coordinate of it is not finite.
   *
   * @throws Fault E0633
   */
  void requireNumbers(int from) {
    int samples = samples(from);
    for (int lane = 0; lane < samples; lane++) {
      requireNumber(from + lane);
    }
  }

  private void requireNumber(int lane) {
    for (int j = 0; j < d; j++) {
      double value = x[j * lanes + lane];
      if (!Double.isFinite(value)) {
        throw FiniteRows.notFinite(first + lane, value, j);
      }
    }
  }
}
