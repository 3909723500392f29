package org.difflow.data;

import java.util.Arrays;
import org.difflow.fault.Fault;

/** Numbers as they come from a file, in an array that grows with them, never ahead of them. */
final class NumberBuffer {
  /** The longest array a JVM grants: a few words less than 2^31. */
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private static final int FIRST = 1 << 12;

  private double[] values = new double[FIRST];
  private int count;

  void add(double value) {
    if (count == values.length) {
      grow();
    }
    values[count++] = value;
  }

  Matrix matrix(int rows, int columns) {
    return Matrix.of(rows, columns, Arrays.copyOf(values, count));
  }

  private void grow() {
    requireRoom(count + 1L);
    values = Arrays.copyOf(values, (int) Math.min(2L * values.length, LARGEST));
  }

  static void requireRoom(long length) {
    if (length > LARGEST) {
      throw new Fault(
          "E0509",
          "the file holds more than " + LARGEST + " numbers, the most that one matrix can hold",
          "split the file, or choose fewer columns");
    }
  }
}
