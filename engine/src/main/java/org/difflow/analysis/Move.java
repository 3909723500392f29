package org.difflow.analysis;

import java.util.Comparator;

/** What a plan takes from a row of its source to a row of its target. */
public record Move(int row, int column, double mass) {
  /** By rows, then by columns. */
  static final Comparator<Move> ORDER =
      Comparator.comparingInt(Move::row).thenComparingInt(Move::column);
}
