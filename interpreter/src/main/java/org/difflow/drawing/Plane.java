package org.difflow.drawing;

import org.difflow.data.Matrix;
import org.difflow.plot.Extent;

/** A rectangle cut into equal cells, in whose middles something is asked for. */
record Plane(Extent across, Extent up, int columns, int rows) {
  /** The middles of all cells, row by row from below. */
  Matrix middles() {
    double[] xs = across.middles(columns);
    double[] ys = up.middles(rows);
    Matrix result = Matrix.zeros(rows * columns, 2);
    for (int cell = 0; cell < rows * columns; cell++) {
      result.values()[2 * cell] = xs[cell % columns];
      result.values()[2 * cell + 1] = ys[cell / columns];
    }
    return result;
  }

  /** Numbers, one for each of the middles, as rows of cells. */
  Matrix cells(double[] numbers) {
    return Matrix.of(rows, columns, numbers);
  }
}
