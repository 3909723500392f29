package org.difflow.run;

import java.util.Locale;
import org.difflow.fault.Fault;

/** Refuses to hold samples that no memory holds, before the first step of their run. */
public final class Memory {
  private static final double BYTES_PER_GIGABYTE = 1e9;

  private Memory() {}

  /**
   * Whether {@code states} states of {@code samples} samples, each of {@code dimension} doubles,
   * fit into the memory of this process.
   *
   * @throws Fault E0904 if they do not
   */
  public static void requireRoom(long samples, int dimension, int states) {
    double needed = (double) samples * dimension * states * Double.BYTES;
    double there = Runtime.getRuntime().maxMemory();
    if (needed > there || samples * dimension > Integer.MAX_VALUE) {
      throw new Fault(
          "E0904",
          String.format(
              Locale.ROOT,
              "%d samples of %d numbers at %d times need %.1f GB of memory, and there are %.1f",
              samples,
              dimension,
              states,
              needed / BYTES_PER_GIGABYTE,
              there / BYTES_PER_GIGABYTE),
          "draw fewer, or let `save`, `mean` or a subsample pass over them, which holds none");
    }
  }
}
