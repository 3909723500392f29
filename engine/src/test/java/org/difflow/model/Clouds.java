package org.difflow.model;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.difflow.data.Matrix;

/** Random points for tests, the same on every run. */
final class Clouds {
  private Clouds() {}

  /** Points around {@code centre} (the same in all coordinates) with standard deviation spread. */
  static Matrix normal(int rows, int columns, double centre, double spread, long seed) {
    RandomGenerator random = generator(seed);
    Matrix result = Matrix.zeros(rows, columns);
    Arrays.setAll(result.values(), _ -> centre + spread * random.nextGaussian());
    return result;
  }

  /** Weights between 1 and 5, not normalised. */
  static double[] weights(int count, long seed) {
    RandomGenerator random = generator(seed);
    double[] result = new double[count];
    Arrays.setAll(result, _ -> random.nextDouble(1, 5));
    return result;
  }

  private static RandomGenerator generator(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
