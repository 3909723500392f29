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
 * #LOG_LEAST_NORMAL} to 0, whose results need no second factor.
 */
final class VectorLoops implements Loops {
  private static final VectorSpecies<Double> S = species();

  /** 1.5 * 2^52: adding it leaves the nearest whole number in the low bits. */
  private static final double SHIFT = 0x1.8p52;

  private static final double INVERSE_LOG_2 = 0x1.71547652b82fep+0;

  /** log 2 to 42 bits, and the rest of it. */
  private static final double LOG_2_HIGH = 0x1.62e42fefa3800p-1;

  private static final double LOG_2_LOW = 0x1.ef35793c76730p-45;

  private static final int SIGNIFICAND_BITS = 52;

  /** Doubles in a vector. */
  private static final int V = S.length();

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
        squares(s, x + lane, rows.values(), rows.at(first + group), rows.columns(), out + lane);
      }
    }
  }

  private static void squares(double[] s, int x, double[] p, int at, int columns, int out) {
    DoubleVector a00 = DoubleVector.zero(S);
    DoubleVector a01 = a00;
    DoubleVector a02 = a00;
    DoubleVector a03 = a00;
    DoubleVector a10 = a00;
    DoubleVector a11 = a00;
    DoubleVector a12 = a00;
    DoubleVector a13 = a00;
    DoubleVector a20 = a00;
    DoubleVector a21 = a00;
    DoubleVector a22 = a00;
    DoubleVector a23 = a00;
    DoubleVector a30 = a00;
    DoubleVector a31 = a00;
    DoubleVector a32 = a00;
    DoubleVector a33 = a00;
    for (int k = 0; k < columns; k++) {
      int column = x + k * WIDTH;
      int row = at + k * GROUP;
      DoubleVector x0 = DoubleVector.fromArray(S, s, column);
      DoubleVector x1 = DoubleVector.fromArray(S, s, column + V);
      DoubleVector x2 = DoubleVector.fromArray(S, s, column + 2 * V);
      DoubleVector x3 = DoubleVector.fromArray(S, s, column + 3 * V);
      DoubleVector q = DoubleVector.broadcast(S, p[row]);
      DoubleVector e0 = x0.sub(q);
      a00 = e0.fma(e0, a00);
      DoubleVector e1 = x1.sub(q);
      a01 = e1.fma(e1, a01);
      DoubleVector e2 = x2.sub(q);
      a02 = e2.fma(e2, a02);
      DoubleVector e3 = x3.sub(q);
      a03 = e3.fma(e3, a03);
      q = DoubleVector.broadcast(S, p[row + 1]);
      e0 = x0.sub(q);
      a10 = e0.fma(e0, a10);
      e1 = x1.sub(q);
      a11 = e1.fma(e1, a11);
      e2 = x2.sub(q);
      a12 = e2.fma(e2, a12);
      e3 = x3.sub(q);
      a13 = e3.fma(e3, a13);
      q = DoubleVector.broadcast(S, p[row + 2]);
      e0 = x0.sub(q);
      a20 = e0.fma(e0, a20);
      e1 = x1.sub(q);
      a21 = e1.fma(e1, a21);
      e2 = x2.sub(q);
      a22 = e2.fma(e2, a22);
      e3 = x3.sub(q);
      a23 = e3.fma(e3, a23);
      q = DoubleVector.broadcast(S, p[row + 3]);
      e0 = x0.sub(q);
      a30 = e0.fma(e0, a30);
      e1 = x1.sub(q);
      a31 = e1.fma(e1, a31);
      e2 = x2.sub(q);
      a32 = e2.fma(e2, a32);
      e3 = x3.sub(q);
      a33 = e3.fma(e3, a33);
    }
    a00.intoArray(s, out);
    a01.intoArray(s, out + V);
    a02.intoArray(s, out + 2 * V);
    a03.intoArray(s, out + 3 * V);
    a10.intoArray(s, out + WIDTH);
    a11.intoArray(s, out + WIDTH + V);
    a12.intoArray(s, out + WIDTH + 2 * V);
    a13.intoArray(s, out + WIDTH + 3 * V);
    a20.intoArray(s, out + 2 * WIDTH);
    a21.intoArray(s, out + 2 * WIDTH + V);
    a22.intoArray(s, out + 2 * WIDTH + 2 * V);
    a23.intoArray(s, out + 2 * WIDTH + 3 * V);
    a30.intoArray(s, out + 3 * WIDTH);
    a31.intoArray(s, out + 3 * WIDTH + V);
    a32.intoArray(s, out + 3 * WIDTH + 2 * V);
    a33.intoArray(s, out + 3 * WIDTH + 3 * V);
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
        VectorMask<Double> counts = x.compare(VectorOperators.GE, LOG_LEAST_NORMAL);
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
        addFour(
            s,
            weights + lane,
            rows.values(),
            rows.at(first) + column * GROUP,
            rows.at(1),
            seen,
            sums + column * WIDTH + lane);
      }
      for (int column = whole; column < columns; column++) {
        addOne(
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

  private static void addFour(
      double[] s, int weights, double[] p, int at, int stride, int seen, int sums) {
    DoubleVector a00 = DoubleVector.fromArray(S, s, sums);
    DoubleVector a01 = DoubleVector.fromArray(S, s, sums + V);
    DoubleVector a02 = DoubleVector.fromArray(S, s, sums + 2 * V);
    DoubleVector a03 = DoubleVector.fromArray(S, s, sums + 3 * V);
    int second = sums + WIDTH;
    DoubleVector a10 = DoubleVector.fromArray(S, s, second);
    DoubleVector a11 = DoubleVector.fromArray(S, s, second + V);
    DoubleVector a12 = DoubleVector.fromArray(S, s, second + 2 * V);
    DoubleVector a13 = DoubleVector.fromArray(S, s, second + 3 * V);
    int third = sums + 2 * WIDTH;
    DoubleVector a20 = DoubleVector.fromArray(S, s, third);
    DoubleVector a21 = DoubleVector.fromArray(S, s, third + V);
    DoubleVector a22 = DoubleVector.fromArray(S, s, third + 2 * V);
    DoubleVector a23 = DoubleVector.fromArray(S, s, third + 3 * V);
    int fourth = sums + 3 * WIDTH;
    DoubleVector a30 = DoubleVector.fromArray(S, s, fourth);
    DoubleVector a31 = DoubleVector.fromArray(S, s, fourth + V);
    DoubleVector a32 = DoubleVector.fromArray(S, s, fourth + 2 * V);
    DoubleVector a33 = DoubleVector.fromArray(S, s, fourth + 3 * V);
    for (int rest = seen; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      for (int row = 0; row < GROUP; row++) {
        int w = weights + (group * GROUP + row) * WIDTH;
        int q = at + group * stride + row;
        DoubleVector w0 = DoubleVector.fromArray(S, s, w);
        DoubleVector w1 = DoubleVector.fromArray(S, s, w + V);
        DoubleVector w2 = DoubleVector.fromArray(S, s, w + 2 * V);
        DoubleVector w3 = DoubleVector.fromArray(S, s, w + 3 * V);
        DoubleVector b = DoubleVector.broadcast(S, p[q]);
        a00 = w0.fma(b, a00);
        a01 = w1.fma(b, a01);
        a02 = w2.fma(b, a02);
        a03 = w3.fma(b, a03);
        b = DoubleVector.broadcast(S, p[q + GROUP]);
        a10 = w0.fma(b, a10);
        a11 = w1.fma(b, a11);
        a12 = w2.fma(b, a12);
        a13 = w3.fma(b, a13);
        b = DoubleVector.broadcast(S, p[q + 2 * GROUP]);
        a20 = w0.fma(b, a20);
        a21 = w1.fma(b, a21);
        a22 = w2.fma(b, a22);
        a23 = w3.fma(b, a23);
        b = DoubleVector.broadcast(S, p[q + 3 * GROUP]);
        a30 = w0.fma(b, a30);
        a31 = w1.fma(b, a31);
        a32 = w2.fma(b, a32);
        a33 = w3.fma(b, a33);
      }
    }
    a00.intoArray(s, sums);
    a01.intoArray(s, sums + V);
    a02.intoArray(s, sums + 2 * V);
    a03.intoArray(s, sums + 3 * V);
    a10.intoArray(s, second);
    a11.intoArray(s, second + V);
    a12.intoArray(s, second + 2 * V);
    a13.intoArray(s, second + 3 * V);
    a20.intoArray(s, third);
    a21.intoArray(s, third + V);
    a22.intoArray(s, third + 2 * V);
    a23.intoArray(s, third + 3 * V);
    a30.intoArray(s, fourth);
    a31.intoArray(s, fourth + V);
    a32.intoArray(s, fourth + 2 * V);
    a33.intoArray(s, fourth + 3 * V);
  }

  private static void addOne(
      double[] s, int weights, double[] p, int at, int stride, int seen, int sums) {
    DoubleVector a = DoubleVector.fromArray(S, s, sums);
    DoubleVector b = DoubleVector.fromArray(S, s, sums + V);
    DoubleVector c = DoubleVector.fromArray(S, s, sums + 2 * V);
    DoubleVector d = DoubleVector.fromArray(S, s, sums + 3 * V);
    for (int rest = seen; rest != 0; rest &= rest - 1) {
      int group = Integer.numberOfTrailingZeros(rest);
      for (int row = 0; row < GROUP; row++) {
        int w = weights + (group * GROUP + row) * WIDTH;
        DoubleVector q = DoubleVector.broadcast(S, p[at + group * stride + row]);
        a = DoubleVector.fromArray(S, s, w).fma(q, a);
        b = DoubleVector.fromArray(S, s, w + V).fma(q, b);
        c = DoubleVector.fromArray(S, s, w + 2 * V).fma(q, c);
        d = DoubleVector.fromArray(S, s, w + 3 * V).fma(q, d);
      }
    }
    a.intoArray(s, sums);
    b.intoArray(s, sums + V);
    c.intoArray(s, sums + 2 * V);
    d.intoArray(s, sums + 3 * V);
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
