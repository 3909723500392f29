package org.difflow.model;

import static org.difflow.strip.Strip.WIDTH;

import java.util.Arrays;
import org.difflow.data.Matrix;
import org.difflow.strip.Loops;
import org.difflow.strip.PackedRows;

/**
 * The way to the coordinates along orthonormal axes and back, for strips. Strips that are turned
 * are followed by zeros up to a whole group.
 */
record Turn(PackedRows along, PackedRows back) {
  private static final int GROUPS = Loops.BLOCK / PackedRows.GROUP;

  /** The axes are the columns. */
  static Turn of(Matrix axes) {
    int d = axes.rows();
    Turn turn = new Turn(new PackedRows(d, d), new PackedRows(d, d));
    for (int i = 0; i < d; i++) {
      for (int axis = 0; axis < d; axis++) {
        turn.along.set(i, axis, axes.get(i, axis));
        turn.back.set(axis, i, axes.get(i, axis));
      }
    }
    return turn;
  }

  /** Strips that a vector and its coordinates along the axes need, with zeros behind it. */
  int strips() {
    return 2 * along.rows();
  }

  /** Writes the coordinates along the axes behind the d strips of a vector; returns their place. */
  int along(Loops loops, double[] s, int from, int d) {
    int to = from + along.rows() * WIDTH;
    Arrays.fill(s, from + d * WIDTH, to + along.rows() * WIDTH, 0);
    addProduct(loops, s, along, from, to);
    return to;
  }

  /** Adds the vectors with such coordinates. */
  void addBack(Loops loops, double[] s, int from, int to) {
    addProduct(loops, s, back, from, to);
  }

  private static void addProduct(Loops loops, double[] s, PackedRows rows, int from, int to) {
    int groups = rows.rows() / PackedRows.GROUP;
    for (int first = 0; first < groups; first += GROUPS) {
      int all = (1 << Math.min(GROUPS, groups - first)) - 1;
      loops.addWeighted(s, from + first * PackedRows.GROUP * WIDTH, rows, first, all, to);
    }
  }
}
