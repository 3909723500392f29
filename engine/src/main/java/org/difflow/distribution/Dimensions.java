package org.difflow.distribution;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** When the dimension of a law meets that of its context. */
final class Dimensions {
  private Dimensions() {}

  /** Refuses a row of moments that neither is a single number nor has {@code dimension} entries. */
  static void requireFit(Matrix moments, int dimension) {
    if (moments.columns() != 1 && moments.columns() != dimension) {
      requireSame(moments.columns(), dimension);
    }
  }

  static void requireSame(int own, int asked) {
    if (own != asked) {
      throw new Fault(
          "E0320",
          "a distribution in %d dimensions does not fit points in %d".formatted(own, asked));
    }
  }

  /** A row as a script would write it: a number, or a vector. */
  static String text(Matrix row) {
    return row.columns() == 1
        ? Decimals.shortest(row.get(0, 0))
        : DoubleStream.of(row.values())
            .mapToObj(Decimals::shortest)
            .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Entry {@code column} of a row that stretches if it has a single one. */
  static double entry(Matrix row, int column) {
    return row.columns() == 1 ? row.get(0, 0) : row.get(0, column);
  }
}
