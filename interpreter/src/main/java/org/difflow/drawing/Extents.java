package org.difflow.drawing;

import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.plot.Extent;

/** How far points reach, never nothing: cells need a width. */
final class Extents {
  private Extents() {}

  static Extent of(Matrix points, int column) {
    double[] numbers =
        IntStream.range(0, points.rows()).mapToDouble(row -> points.get(row, column)).toArray();
    Extent extent = Extent.of(numbers);
    double room = extent.upper() > extent.lower() ? 0 : 0.5 + Math.abs(extent.lower());
    return new Extent(extent.lower() - room, extent.upper() + room);
  }
}
