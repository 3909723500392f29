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
      boolean counts = exponent >= LOG_LEAST_NORMAL;
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
  public void energy(
      double[] s, int x, double[] centre, double[] half, double constant, int energy) {
    for (int lane = 0; lane < WIDTH; lane++) {
      double sum = constant;
      for (int j = 0; j < centre.length; j++) {
        double u = s[x + j * WIDTH + lane] - centre[j];
        sum = Math.fma(u * half[j], u, sum);
      }
      s[energy + lane] = sum;
    }
  }

  @Override
  public void addAffine(
      double[] s, int x, int weight, double[] centre, double[] slope, double[] offset, int sums) {
    for (int i = 0; i < centre.length * WIDTH; i++) {
      int j = i / WIDTH;
      double value = Math.fma(slope[j], s[x + i] - centre[j], offset[j]);
      s[sums + i] = Math.fma(s[weight + i % WIDTH], value, s[sums + i]);
    }
  }
}
