package org.difflow.evolution;

import java.util.Arrays;
import java.util.List;
import org.difflow.data.Matrix;

/** The cells of a box: those of its sides, the last one varying fastest. */
public record Grid(List<Cells> sides) {
  public Grid {
    sides = List.copyOf(sides);
  }

  public int dimension() {
    return sides.size();
  }

  /** How many cells there are. */
  public int size() {
    return sides.stream().mapToInt(Cells::count).reduce(1, Math::multiplyExact);
  }

  /** How far apart the numbers of neighbours along a side are. */
  int stride(int side) {
    int stride = 1;
    for (int later = side + 1; later < sides.size(); later++) {
      stride *= sides.get(later).count();
    }
    return stride;
  }

  /** Which cell of a side the cell with that number lies in. */
  int place(int cell, int side) {
    return cell / stride(side) % sides.get(side).count();
  }

  /** The length, area or volume of a cell. */
  public double volume() {
    return sides.stream().mapToDouble(Cells::width).reduce(1, (a, b) -> a * b);
  }

  /** The middles of the cells, one per row. */
  public Matrix centres() {
    Matrix centres = Matrix.zeros(size(), dimension());
    for (int side = 0; side < dimension(); side++) {
      for (int cell = 0; cell < centres.rows(); cell++) {
        double centre = sides.get(side).centre(place(cell, side));
        centres.values()[cell * dimension() + side] = centre;
      }
    }
    return centres;
  }

  /** The middles of the faces at which the cells begin along a side, one per row. */
  Matrix faces(int side) {
    Matrix faces = centres();
    for (int cell = 0; cell < faces.rows(); cell++) {
      double face = sides.get(side).face(place(cell, side));
      faces.values()[cell * dimension() + side] = face;
    }
    return faces;
  }

  /** The integral of a density with these values in the cells. */
  public double mass(double[] density) {
    return Arrays.stream(density).sum() * volume();
  }
}
