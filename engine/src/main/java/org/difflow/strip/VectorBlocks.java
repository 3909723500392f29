package org.difflow.strip;

import static org.difflow.strip.PackedRows.GROUP;
import static org.difflow.strip.Strip.WIDTH;
import static org.difflow.strip.VectorLoops.S;
import static org.difflow.strip.VectorLoops.V;

import jdk.incubator.vector.DoubleVector;

/** The parts of loops over vectors that stay in registers: four vectors by four rows or columns. */
final class VectorBlocks {
  private VectorBlocks() {}

  /** The squared distances of a group of rows. */
  static void squares(double[] s, int x, double[] p, int at, int columns, int out) {
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

  /** Adds four columns of weighted rows. */
  static void addFour(double[] s, int weights, double[] p, int at, int stride, int seen, int sums) {
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

  /** Adds one column of weighted rows. */
  static void addOne(double[] s, int weights, double[] p, int at, int stride, int seen, int sums) {
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
}
