package org.difflow.strip;

import static org.difflow.strip.PackedRows.GROUP;
import static org.difflow.strip.Strip.WIDTH;

import org.difflow.kernel.Elementary;

/** The loops sample by sample, for every Java. */
final class PlainLoops implements Loops {
  @Override
  public void squaredDistances(
      double[] s, int x, PackedRows rows, int first, int groups, int distances) {
    for (int group = 0; group < groups; group++) {
      int out = distances + group * GROUP * WIDTH;
      for (int lane = 0; lane < WIDTH; lane++) {
        squares(s, x + lane, rows, rows.at(first + group), out + lane);
      }
    }
  }

  private static void squares(double[] s, int x, PackedRows rows, int at, int out) {
    double[] p = rows.values();
    double d0 = 0;
    double d1 = 0;
    double d2 = 0;
    double d3 = 0;
    for (int k = 0; k < rows.columns(); k++) {
      double value = s[x + k * WIDTH];
      int row = at + k * GROUP;
      d0 = addSquare(value - p[row], d0);
      d1 = addSquare(value - p[row + 1], d1);
      d2 = addSquare(value - p[row + 2], d2);
      d3 = addSquare(value - p[row + 3], d3);
    }
    s[out] = d0;
    s[out + WIDTH] = d1;
    s[out + 2 * WIDTH] = d2;
    s[out + 3 * WIDTH] = d3;
  }

  private static double addSquare(double difference, double sum) {
    return Math.fma(difference, difference, sum);
  }

  @Override
  public void lower(double[] s, int values, int count, int least) {
    for (int i = 0; i < count * WIDTH; i++) {
      int lane = i % WIDTH;
      double value = s[values + i];
      // A comparison, which is false for nan, and not Math.min: vectors do the same.
      s[least + lane] = value < s[least + lane] ? value : s[least + lane];
    }
  }

  @Override
  public int weigh(
      double[] s,
      int values,
      int count,
      int least,
      double factor,
      double[] weights,
      int first,
      int total) {
    int seen = 0;
    for (int i = 0; i < count * WIDTH; i++) {
      int lane = i % WIDTH;
      double exponent = factor * (s[values + i] - s[least + lane]);
      boolean counts = exponent >= LEAST_LOGARITHM;
      double weight = counts ? Elementary.exp(exponent) * weights[first + i / WIDTH] : 0;
      s[values + i] = weight;
      s[total + lane] += weight;
      seen |= counts ? 1 << i / (GROUP * WIDTH) : 0;
    }
    return seen;
  }

  @Override
  public void addWeighted(double[] s, int weights, PackedRows rows, int first, int seen, int sums) {
    for (int rest = seen; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      int at = rows.at(first + group);
      for (int i = 0; i < rows.columns() * WIDTH; i++) {
        int w = weights + group * GROUP * WIDTH + i % WIDTH;
        s[sums + i] = addFour(s, w, rows.values(), at + i / WIDTH * GROUP, s[sums + i]);
      }
    }
  }

  private static double addFour(double[] s, int w, double[] p, int at, double sum) {
    double first = Math.fma(s[w], p[at], sum);
    double second = Math.fma(s[w + WIDTH], p[at + 1], first);
    double third = Math.fma(s[w + 2 * WIDTH], p[at + 2], second);
    return Math.fma(s[w + 3 * WIDTH], p[at + 3], third);
  }

  @Override
  public void addOffsets(
      double[] s, int x, int weights, PackedRows rows, int first, int seen, int sums) {
    for (int rest = seen; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      int at = rows.at(first + group);
      for (int i = 0; i < rows.columns() * WIDTH; i++) {
        int w = weights + group * GROUP * WIDTH + i % WIDTH;
        for (int row = 0; row < GROUP; row++) {
          double offset = s[x + i] - rows.values()[at + i / WIDTH * GROUP + row];
          s[sums + i] = Math.fma(s[w + row * WIDTH], offset, s[sums + i]);
        }
      }
    }
  }

  @Override
  public void energies(
      double[] s,
      int x,
      int d,
      double[] centre,
      double[] half,
      double[] constant,
      int first,
      int count,
      int energies) {
    for (int i = 0; i < count * WIDTH; i++) {
      int part = first + i / WIDTH;
      double sum = constant[part];
      for (int j = 0; j < d; j++) {
        double u = s[x + j * WIDTH + i % WIDTH] - centre[part * d + j];
        sum = Math.fma(u * half[part * d + j], u, sum);
      }
      s[energies + i] = sum;
    }
  }

  @Override
  public void addAffine(
      double[] s,
      int x,
      int d,
      int weights,
      double[] centre,
      double[] slope,
      double[] offset,
      int first,
      int count,
      int sums) {
    for (int i = 0; i < d * WIDTH; i++) {
      double sum = s[sums + i];
      for (int part = 0; part < count; part++) {
        int at = (first + part) * d + i / WIDTH;
        double value = Math.fma(slope[at], s[x + i] - centre[at], offset[at]);
        sum = Math.fma(s[weights + part * WIDTH + i % WIDTH], value, sum);
      }
      s[sums + i] = sum;
    }
  }

  @Override
  public void divide(double[] s, int values, int count, int divisor) {
    for (int lane = 0; lane < WIDTH; lane++) {
      double inverse = 1 / s[divisor + lane];
      for (int at = values + lane; at < values + count * WIDTH; at += WIDTH) {
        s[at] *= inverse;
      }
    }
  }
}
