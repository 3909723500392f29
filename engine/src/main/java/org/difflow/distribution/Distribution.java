package org.difflow.distribution;

import java.util.Optional;
import java.util.OptionalInt;
import org.difflow.data.Matrix;
import org.difflow.noise.NoiseUse;

/**
 * A law on R^d. Points come as n x d matrices, numbers per point as n x 1, moments as 1 x d rows; a
 * law without a dimension of its own (a normal law given by two numbers) has 1 x 1 moments and
 * stretches to the dimension of its context. Its text is what a script would write for it.
 */
public sealed interface Distribution permits Points, Toy, Continuous {
  /** The dimension, or nothing if the law stretches. */
  OptionalInt dimension();

  /** E[x]; a fault where the integral does not converge. */
  Matrix mean();

  /** The standard deviation of each coordinate; a fault where the integral does not converge. */
  Matrix std();

  /** One point of dimension {@code dimension} per sample of {@code draws}. */
  Matrix sample(int dimension, Draws draws);

  /** What a sentence calls such a law: "a normal law". */
  String words();

  /** {@code n} points; the first k of them are the same for every n. */
  default Matrix sample(int n, int dimension, long seed) {
    return sample(dimension, new Draws(seed, 0, n, NoiseUse.DISTRIBUTION));
  }

  /** The same law, which has a dimension of its own if it stretched. */
  default Distribution in(int dimension) {
    return this;
  }

  /** The law of the distance from the centre in R^d, if the law is isotropic around one. */
  default Optional<Radius> radius(int dimension) {
    return Optional.empty();
  }

  /** The law on the line, if it is one whose cumulative distribution is known. */
  default Optional<Univariate> onTheLine() {
    return Optional.empty();
  }
}
