package org.difflow.distribution;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;

/**
 * Positive weights of data points or of the parts of a mixture, kept as given: what is asked of
 * them is divided by their sum, so that equal weights give the plain mean, sum/M.
 */
final class Weights {
  private final double[] given;
  private final double[] cumulative;

  private Weights(double[] given) {
    this.given = given;
    this.cumulative = given.clone();
    // One after another: a parallel sum would round differently on another machine.
    for (int index = 1; index < given.length; index++) {
      cumulative[index] += cumulative[index - 1];
    }
  }

  static Weights equal(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return new Weights(ones);
  }

  /** {@code owner} is what a sentence calls the owners of the weights: "points". */
  static Weights of(String owner, double[] given) {
    for (int index = 0; index < given.length; index++) {
      requirePositive(owner, given, index);
    }
    return new Weights(given.clone());
  }

  double given(int index) {
    return given[index];
  }

  double normalised(int index) {
    return given[index] / sum();
  }

  double average(IntToDoubleFunction value) {
    double total = 0;
    for (int index = 0; index < given.length; index++) {
      total = Math.fma(given[index], value.applyAsDouble(index), total);
    }
    return total / sum();
  }

  /** The first owner whose cumulative weight exceeds {@code uniform} times the sum. */
  int pick(double uniform) {
    int found = Arrays.binarySearch(cumulative, uniform * sum());
    int above = found >= 0 ? found + 1 : -found - 1;
    // A uniform number just below one may round up to the sum itself.
    return Math.min(above, cumulative.length - 1);
  }

  private double sum() {
    return cumulative[cumulative.length - 1];
  }

  private static void requirePositive(String owner, double[] given, int index) {
    if (!(given[index] > 0) || Double.isInfinite(given[index])) {
      throw new Fault(
          "E0544",
          "weights of %s are positive and finite, but weight %d is %s"
              .formatted(owner, index, Decimals.shortest(given[index])));
    }
  }
}
