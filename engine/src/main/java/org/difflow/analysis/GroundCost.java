package org.difflow.analysis;

import org.difflow.data.Matrix;

/** What it costs to move one unit of mass over a distance. */
enum GroundCost {
  /** The cost of W_1. */
  DISTANCE {
    @Override
    double of(double distance) {
      return distance;
    }

    @Override
    CostMatrix between(Matrix a, Matrix b, double unit, Pulse pulse) {
      return CostMatrix.distances(a, b, unit, pulse);
    }
  },
  /** The cost of W_2^2. */
  SQUARED_DISTANCE {
    @Override
    double of(double distance) {
      return distance * distance;
    }

    @Override
    CostMatrix between(Matrix a, Matrix b, double unit, Pulse pulse) {
      return CostMatrix.squaredDistances(a, b, unit, pulse);
    }
  };

  abstract double of(double distance);

  /** The costs between all pairs of points, distances in units of {@code unit}. */
  abstract CostMatrix between(Matrix a, Matrix b, double unit, Pulse pulse);
}
