package org.difflow.model;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/** The check that points are numbers. */
final class FiniteRows {
  private FiniteRows() {}

  /** E0633 for a coordinate that is not finite. */
  static void require(Matrix x) {
    for (int index = 0; index < x.values().length; index++) {
      if (!Double.isFinite(x.values()[index])) {
        throw notFinite(index / x.columns(), x.values()[index], index % x.columns());
      }
    }
  }

  static Fault notFinite(long row, double value, int column) {
    return new Fault(
        "E0633",
        "the marginal field needs finite points, but row %d of x has %s in column %d"
            .formatted(row, Decimals.shortest(value), column));
  }
}
