package org.difflow.evolution;

import java.util.Arrays;
import java.util.List;

/**
 * What flows between the cells of a grid.
 *
 * @param speeds for each side the velocity along it at the faces where the cells begin, 0 at the
 *     end of the grid
 */
record Flux(Grid grid, List<double[]> speeds) {
  /** The largest share of its mass that a cell gives away in a unit of time. */
  double rate() {
    double[] rates = new double[grid.size()];
    for (int side = 0; side < grid.dimension(); side++) {
      int stride = grid.stride(side);
      double width = grid.sides().get(side).width();
      double[] along = speeds.get(side);
      for (int cell = stride; cell < rates.length; cell++) {
        rates[along[cell] > 0 ? cell - stride : cell] += Math.abs(along[cell]) / width;
      }
    }
    return Arrays.stream(rates).max().orElse(0);
  }

  /** Moves the mass of a step. */
  void move(double[] density, double step) {
    double[] before = density.clone();
    for (int side = 0; side < grid.dimension(); side++) {
      int stride = grid.stride(side);
      double ratio = step / grid.sides().get(side).width();
      double[] along = speeds.get(side);
      for (int cell = stride; cell < density.length; cell++) {
        double flux = ratio * along[cell] * before[along[cell] > 0 ? cell - stride : cell];
        density[cell - stride] -= flux;
        density[cell] += flux;
      }
    }
  }
}
