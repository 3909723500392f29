package org.difflow.drawing;

import org.difflow.fault.Fault;

/** The dimensions that paper has room for. */
final class Dimensions {
  private Dimensions() {}

  static Fault unfit(int dimension) {
    return new Fault(
        "E0573",
        "this kind of plot shows one or two dimensions, not " + dimension,
        "scatter(columns = [0, 1]) shows two coordinates of points, images(rows, columns) all");
  }
}
