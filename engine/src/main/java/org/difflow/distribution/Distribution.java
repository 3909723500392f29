package org.difflow.distribution;

import java.util.OptionalInt;
import org.difflow.data.Matrix;
import org.difflow.noise.NoiseUse;

/**
 * A law on R^d. Points come as n x d matrices, numbers per point as n x 1, moments as 1 x d rows; a
 * law without a dimension of its own (a normal law given by two numbers) has 1 x 1 moments and
 * stretches to the dimension of its context.
 */
public sealed interface Distribution permits Points, Normal {
  /** The dimension, or nothing if the law stretches. */
  OptionalInt dimension();

  Matrix mean();

  /** The standard deviation of each coordinate. */
  Matrix std();

  /** One point of dimension {@code dimension} per sample of {@code draws}. */
  Matrix sample(int dimension, Draws draws);

  /** {@code n} points; the first k of them are the same for every n. */
  default Matrix sample(int n, int dimension, long seed) {
    return sample(dimension, new Draws(seed, 0, n, NoiseUse.DISTRIBUTION));
  }

  /** The logarithm of the density at each row of {@code x}. */
  Matrix logdensity(Matrix x);
}
