package org.difflow.strip;

import static org.difflow.strip.PackedRows.GROUP;
import static org.difflow.strip.Strip.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops over the vectors of the machine, four of them at a time so that every number loaded is
 * used often.
 *
 * <p>Every vector operation is written out where it is used, and no loop is unrolled further: past
 * a size of method that these stay below C2 puts vectors into objects, fifty times slower. The
 * exponential repeats that of {@link org.difflow.kernel.Elementary} for exponents from {@link
 * #LEAST_LOGARITHM} to 0, whose results need no second factor.
 */
final class VectorLoops implements Loops {
  static final VectorSpecies<Double> S = species();

  /** 1.5 * 2^52: adding it leaves the nearest whole number in the low bits. */
  private static final double SHIFT = 0x1.8p52;

  private static final double INVERSE_LOG_2 = 0x1.71547652b82fep+0;

  /** log 2 to 42 bits, and the rest of it. */
  private static final double LOG_2_HIGH = 0x1.62e42fefa3800p-1;

  private static final double LOG_2_LOW = 0x1.ef35793c76730p-45;

  private static final int SIGNIFICAND_BITS = 52;

  /** Doubles in a vector. */
  static final int V = S.length();

  private static VectorSpecies<Double> species() {
    VectorSpecies<Double> preferred = DoubleVector.SPECIES_PREFERRED;
    return 4 * preferred.length() > WIDTH ? DoubleVector.SPECIES_512 : preferred;
  }

  @Override
  public void squaredDistances(
      double[] s, int x, PackedRows rows, int first, int groups, int distances) {
    for (int group = 0; group < groups; group++) {
      int out = distances + group * GROUP * WIDTH;
      for (int lane = 0; lane < WIDTH; lane += 4 * V) {
        VectorBlocks.squares(
            s, x + lane, rows.values(), rows.at(first + group), rows.columns(), out + lane);
      }
    }
  }

  @Override
  public void lower(double[] s, int values, int count, int least) {
    for (int lane = 0; lane < WIDTH; lane += 2 * V) {
      DoubleVector m0 = DoubleVector.fromArray(S, s, least + lane);
      DoubleVector m1 = DoubleVector.fromArray(S, s, least + lane + V);
      for (int i = values + lane; i < values + count * WIDTH; i += WIDTH) {
        DoubleVector v0 = DoubleVector.fromArray(S, s, i);
        DoubleVector v1 = DoubleVector.fromArray(S, s, i + V);
        m0 = m0.blend(v0, v0.compare(VectorOperators.LT, m0));
        m1 = m1.blend(v1, v1.compare(VectorOperators.LT, m1));
      }
      m0.intoArray(s, least + lane);
      m1.intoArray(s, least + lane + V);
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
    for (int lane = 0; lane < WIDTH; lane += V) {
      DoubleVector reference = DoubleVector.fromArray(S, s, least + lane);
      DoubleVector sum = DoubleVector.fromArray(S, s, total + lane);
      for (int row = 0; row < count; row++) {
        int at = values + row * WIDTH + lane;
        DoubleVector x = DoubleVector.fromArray(S, s, at).sub(reference).mul(factor);
        VectorMask<Double> counts = x.compare(VectorOperators.GE, LEAST_LOGARITHM);
        if (!counts.anyTrue()) {
          DoubleVector.zero(S).intoArray(s, at);
          continue;
        }
        DoubleVector shifted =
            x.fma(DoubleVector.broadcast(S, INVERSE_LOG_2), DoubleVector.broadcast(S, SHIFT));
        DoubleVector k = DoubleVector.broadcast(S, SHIFT).sub(shifted);
        DoubleVector high = k.fma(DoubleVector.broadcast(S, LOG_2_HIGH), x);
        DoubleVector r = k.fma(DoubleVector.broadcast(S, LOG_2_LOW), high);
        DoubleVector q = DoubleVector.broadcast(S, 0x1.ad7f393e88573p-26);
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.28ad9b3ef2749p-22));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.71df25b66c101p-19));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.a01999e2b7996p-16));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.a01a012a0e024p-13));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.6c16c184388eap-10));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.1111111127d10p-7));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.555555555083fp-5));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.55555555554f9p-3));
        q = q.fma(r, DoubleVector.broadcast(S, 0x1.000000000000ap-1));
        DoubleVector one = r.add(1.0);
        DoubleVector error = r.sub(one.sub(1.0));
        LongVector mantissa = one.add(r.mul(r).fma(q, error)).viewAsIntegralLanes();
        LongVector exponent =
            shifted.viewAsIntegralLanes().lanewise(VectorOperators.LSHL, SIGNIFICAND_BITS);
        DoubleVector power = mantissa.add(exponent).viewAsFloatingLanes();
        DoubleVector weight = DoubleVector.zero(S).blend(power.mul(weights[first + row]), counts);
        weight.intoArray(s, at);
        sum = sum.add(weight);
        seen |= 1 << row / GROUP;
      }
      sum.intoArray(s, total + lane);
    }
    return seen;
  }

  @Override
  public void addWeighted(double[] s, int weights, PackedRows rows, int first, int seen, int sums) {
    int columns = rows.columns();
    int whole = columns - columns % 4;
    for (int lane = 0; lane < WIDTH; lane += 4 * V) {
      for (int column = 0; column < whole; column += 4) {
        VectorBlocks.addFour(
            s,
            weights + lane,
            rows.values(),
            rows.at(first) + column * GROUP,
            rows.at(1),
            seen,
            sums + column * WIDTH + lane);
      }
      for (int column = whole; column < columns; column++) {
        VectorBlocks.addOne(
            s,
            weights + lane,
            rows.values(),
            rows.at(first) + column * GROUP,
            rows.at(1),
            seen,
            sums + column * WIDTH + lane);
      }
    }
  }

  @Override
  public void addOffsets(
      double[] s, int x, int weights, PackedRows rows, int first, int seen, int sums) {
    double[] p = rows.values();
    for (int lane = 0; lane < WIDTH; lane += 4 * V) {
      for (int column = 0; column < rows.columns(); column++) {
        int from = x + column * WIDTH + lane;
        int to = sums + column * WIDTH + lane;
        DoubleVector x0 = DoubleVector.fromArray(S, s, from);
        DoubleVector x1 = DoubleVector.fromArray(S, s, from + V);
        DoubleVector x2 = DoubleVector.fromArray(S, s, from + 2 * V);
        DoubleVector x3 = DoubleVector.fromArray(S, s, from + 3 * V);
        DoubleVector a0 = DoubleVector.fromArray(S, s, to);
        DoubleVector a1 = DoubleVector.fromArray(S, s, to + V);
        DoubleVector a2 = DoubleVector.fromArray(S, s, to + 2 * V);
        DoubleVector a3 = DoubleVector.fromArray(S, s, to + 3 * V);
        for (int rest = seen; rest != 0; rest &= rest - 1) {
          int group = Integer.numberOfTrailingZeros(rest);
          int at = rows.at(first + group) + column * GROUP;
          for (int row = 0; row < GROUP; row++) {
            int w = weights + (group * GROUP + row) * WIDTH + lane;
            DoubleVector q = DoubleVector.broadcast(S, p[at + row]);
            a0 = DoubleVector.fromArray(S, s, w).fma(x0.sub(q), a0);
            a1 = DoubleVector.fromArray(S, s, w + V).fma(x1.sub(q), a1);
            a2 = DoubleVector.fromArray(S, s, w + 2 * V).fma(x2.sub(q), a2);
            a3 = DoubleVector.fromArray(S, s, w + 3 * V).fma(x3.sub(q), a3);
          }
        }
        a0.intoArray(s, to);
        a1.intoArray(s, to + V);
        a2.intoArray(s, to + 2 * V);
        a3.intoArray(s, to + 3 * V);
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
    for (int lane = 0; lane < WIDTH; lane += 4 * V) {
      for (int part = 0; part < count; part++) {
        DoubleVector e0 = DoubleVector.broadcast(S, constant[first + part]);
        DoubleVector e1 = e0;
        DoubleVector e2 = e0;
        DoubleVector e3 = e0;
        for (int j = 0; j < d; j++) {
          int at = x + j * WIDTH + lane;
          DoubleVector m = DoubleVector.broadcast(S, centre[(first + part) * d + j]);
          DoubleVector h = DoubleVector.broadcast(S, half[(first + part) * d + j]);
          DoubleVector u0 = DoubleVector.fromArray(S, s, at).sub(m);
          DoubleVector u1 = DoubleVector.fromArray(S, s, at + V).sub(m);
          DoubleVector u2 = DoubleVector.fromArray(S, s, at + 2 * V).sub(m);
          DoubleVector u3 = DoubleVector.fromArray(S, s, at + 3 * V).sub(m);
          e0 = u0.mul(h).fma(u0, e0);
          e1 = u1.mul(h).fma(u1, e1);
          e2 = u2.mul(h).fma(u2, e2);
          e3 = u3.mul(h).fma(u3, e3);
        }
        int energy = energies + part * WIDTH + lane;
        e0.intoArray(s, energy);
        e1.intoArray(s, energy + V);
        e2.intoArray(s, energy + 2 * V);
        e3.intoArray(s, energy + 3 * V);
      }
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
    for (int lane = 0; lane < WIDTH; lane += 4 * V) {
      for (int j = 0; j < d; j++) {
        int from = x + j * WIDTH + lane;
        int to = sums + j * WIDTH + lane;
        DoubleVector x0 = DoubleVector.fromArray(S, s, from);
        DoubleVector x1 = DoubleVector.fromArray(S, s, from + V);
        DoubleVector x2 = DoubleVector.fromArray(S, s, from + 2 * V);
        DoubleVector x3 = DoubleVector.fromArray(S, s, from + 3 * V);
        DoubleVector a0 = DoubleVector.fromArray(S, s, to);
        DoubleVector a1 = DoubleVector.fromArray(S, s, to + V);
        DoubleVector a2 = DoubleVector.fromArray(S, s, to + 2 * V);
        DoubleVector a3 = DoubleVector.fromArray(S, s, to + 3 * V);
        for (int part = 0; part < count; part++) {
          int at = (first + part) * d + j;
          int w = weights + part * WIDTH + lane;
          DoubleVector m = DoubleVector.broadcast(S, centre[at]);
          DoubleVector b = DoubleVector.broadcast(S, slope[at]);
          DoubleVector c = DoubleVector.broadcast(S, offset[at]);
          a0 = DoubleVector.fromArray(S, s, w).fma(b.fma(x0.sub(m), c), a0);
          a1 = DoubleVector.fromArray(S, s, w + V).fma(b.fma(x1.sub(m), c), a1);
          a2 = DoubleVector.fromArray(S, s, w + 2 * V).fma(b.fma(x2.sub(m), c), a2);
          a3 = DoubleVector.fromArray(S, s, w + 3 * V).fma(b.fma(x3.sub(m), c), a3);
        }
        a0.intoArray(s, to);
        a1.intoArray(s, to + V);
        a2.intoArray(s, to + 2 * V);
        a3.intoArray(s, to + 3 * V);
      }
    }
  }

  @Override
  public void divide(double[] s, int values, int count, int divisor) {
    for (int lane = 0; lane < WIDTH; lane += V) {
      DoubleVector inverse =
          DoubleVector.broadcast(S, 1).div(DoubleVector.fromArray(S, s, divisor + lane));
      for (int at = values + lane; at < values + count * WIDTH; at += WIDTH) {
        DoubleVector.fromArray(S, s, at).mul(inverse).intoArray(s, at);
      }
    }
  }
}
