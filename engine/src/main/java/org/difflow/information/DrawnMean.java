package org.difflow.information;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Mixture;

/**
 * E[f] over draws. Every part of a mixture has as many of them, however small its weight is: what
 * is rare may be what counts, {@code E[f] = sum w_k*E_k[f]}.
 */
record DrawnMean(int d, int draws, long seed) {
  /** A spread needs two. */
  private static final int FEWEST = 2;

  /** Infinite where f is for some draw. */
  Estimate of(Continuous law, UnaryOperator<Matrix> f) {
    if (!(law instanceof Mixture mixture)) {
      return ofPart(law, f, draws, seed);
    }
    int parts = mixture.parts().size();
    Estimate sum = Estimate.exact(0);
    for (int k = 0; k < parts; k++) {
      int own = Math.max(FEWEST, draws / parts);
      sum = sum.plus(mixture.weight(k), ofPart(mixture.parts().get(k), f, own, seed + k));
    }
    return Double.isInfinite(sum.value()) ? Estimate.exact(sum.value()) : sum;
  }

  private Estimate ofPart(Continuous part, UnaryOperator<Matrix> f, int count, long own) {
    double[] values = f.apply(part.sample(count, d, own)).values();
    return Arrays.stream(values).anyMatch(value -> value == Double.POSITIVE_INFINITY)
        ? Estimate.INFINITE
        : Estimate.mean(values);
  }
}
