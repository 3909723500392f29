package org.difflow.plot;

/** The equal cells that an extent is cut into. */
final class Cells {
  private Cells() {}

  /** The cell of a number, the upper end in the last one; -1 outside. */
  static int of(double number, Extent extent, int count) {
    if (!(number >= extent.lower() && number <= extent.upper())) {
      return -1;
    }
    double part = (number - extent.lower()) / (extent.upper() - extent.lower());
    return Math.min(count - 1, (int) (part * count));
  }
}
