package org.difflow.kernel;

import java.util.Arrays;
import org.difflow.data.Matrix;

/**
 * The values of a kernel for one tile of samples, sample by sample; a value that is the same for
 * all samples is kept for one sample only.
 */
final class Registers {
  /** Numbers in a register: 8 KB, so that the operands of an instruction share a 32 KB cache. */
  private static final int NUMBERS = 1024;

  /** The most operands an instruction has. */
  private static final int OPERANDS = 4;

  private final int tile;
  private final boolean[] varying;
  private final int[] widths;
  private final double[][] values;
  private final double[][] stretched;

  /** {@code varying} and {@code widths} say, for each value, whether it varies and its numbers. */
  Registers(boolean[] varying, int[] widths, int samples, int dimension) {
    this.varying = varying;
    this.widths = widths;
    this.tile = Math.clamp(NUMBERS / Math.max(1, dimension), 1, Math.max(1, samples));
    this.values = new double[widths.length][];
    for (int value = 0; value < widths.length; value++) {
      values[value] = new double[(varying[value] ? tile : 1) * widths[value]];
    }
    this.stretched = new double[OPERANDS][tile * dimension];
  }

  /** Samples in a tile. */
  int tile() {
    return tile;
  }

  boolean varies(int value) {
    return varying[value];
  }

  /** Numbers for each sample. */
  int width(int value) {
    return widths[value];
  }

  double[] get(int value) {
    return values[value];
  }

  /** Copies an argument for samples from {@code first} on; a single column fills the width. */
  void load(int value, Matrix argument, int first, int samples) {
    int width = widths[value];
    if (argument.columns() == width) {
      System.arraycopy(argument.values(), first * width, values[value], 0, samples * width);
    } else {
      repeatColumns(argument.values(), first, samples, width, values[value]);
    }
  }

  /**
   * A value with {@code width} numbers for each of {@code samples} samples: the register itself
   * where it has that form, else a stretched copy in the place of that operand.
   */
  double[] stretch(int operand, int value, int samples, int width) {
    boolean tall = varying[value] || samples == 1;
    if (tall && widths[value] == width) {
      return values[value];
    }
    double[] copy = stretched[operand];
    if (widths[value] == width) {
      repeatRow(values[value], samples, width, copy);
    } else if (tall) {
      repeatColumns(values[value], 0, samples, width, copy);
    } else {
      Arrays.fill(copy, 0, samples * width, values[value][0]);
    }
    return copy;
  }

  private static void repeatRow(double[] row, int samples, int width, double[] out) {
    for (int sample = 0; sample < samples; sample++) {
      System.arraycopy(row, 0, out, sample * width, width);
    }
  }

  private static void repeatColumns(
      double[] column, int first, int samples, int width, double[] out) {
    for (int sample = 0; sample < samples; sample++) {
      Arrays.fill(out, sample * width, (sample + 1) * width, column[first + sample]);
    }
  }
}
