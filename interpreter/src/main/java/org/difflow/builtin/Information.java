package org.difflow.builtin;

import org.difflow.data.Decimals;
import org.difflow.distribution.Distribution;
import org.difflow.information.Entropy;
import org.difflow.information.Estimate;
import org.difflow.information.RelativeEntropy;
import org.difflow.language.DifflowContext;
import org.difflow.value.Coerce;
import org.difflow.value.DistributionValue;
import org.difflow.value.FormulaValue;

/** Entropies and divergences of laws; one that is a mean over draws says so. */
final class Information {
  private static final int DRAWS = 100_000;

  private Information() {}

  /** {@code entropy(p, n, seed)}, also of the density p of a gradient flow. */
  static Object entropy(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof FormulaValue density) {
      return Functionals.entropy(density);
    }
    Distribution p = law("p", arguments[0]);
    return told(
        context, "entropy", Entropy.of(p, draws(arguments[1]), seed(context, arguments[2])));
  }

  /** {@code kl(p, q, n, seed)}. */
  static Object kl(DifflowContext context, Object[] arguments) {
    Distribution p = law("p", arguments[0]);
    Distribution q = law("q", arguments[1]);
    return told(
        context, "kl", RelativeEntropy.of(p, q, draws(arguments[2]), seed(context, arguments[3])));
  }

  private static Distribution law(String parameter, Object value) {
    if (value instanceof DistributionValue given) {
      return given.distribution();
    }
    throw Coerce.unfit(parameter, "a distribution", value);
  }

  /** One draw alone would not show how far it is off. */
  private static int draws(Object n) {
    int draws = n == null ? DRAWS : Coerce.count("n", n);
    if (draws < 2) {
      throw Coerce.unfit("n", "2 or more, which show how far they are off", n);
    }
    return draws;
  }

  private static long seed(DifflowContext context, Object given) {
    return given == null ? context.defaultSeed() : Coerce.whole("seed", given);
  }

  private static Object told(DifflowContext context, String name, Estimate estimate) {
    if (!estimate.isExact()) {
      context
          .output()
          .printf(
              "%s: the mean of %d draws, with standard error %s%n",
              name, estimate.draws(), Decimals.shortest(estimate.standardError()));
    }
    return estimate.value();
  }
}
