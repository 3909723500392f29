package org.difflow.builtin;

import org.difflow.bound.ScoreGap;
import org.difflow.bound.WassersteinBound;
import org.difflow.language.DifflowContext;
import org.difflow.model.MarginalModel;
import org.difflow.value.BoundValue;
import org.difflow.value.Coerce;
import org.difflow.value.EstimateValue;

/** How the scores of models bound what comes of them. */
final class Bounds {
  /** The draws where none are given: their mean is off by about a hundredth. */
  private static final int DRAWS = 10_000;

  private Bounds() {}

  /** {@code bound(model, other, prior, sde)}. */
  static Object wasserstein(DifflowContext context, Object[] arguments) {
    MarginalModel model = Models.of("model", arguments[0]);
    MarginalModel other = Models.of("other", arguments[1]);
    boolean sde = Coerce.truth("sde", arguments[3]);
    return new BoundValue(
        arguments[2] == null
            ? WassersteinBound.of(model, other, sde)
            : WassersteinBound.of(model, other, Loglik.law(arguments[2]), sde));
  }

  /** {@code score_gap(model, t, n, seed)}. */
  static Object scoreGap(DifflowContext context, Object[] arguments) {
    MarginalModel model = Models.of("model", arguments[0]);
    double time = Coerce.number("t", arguments[1]);
    long seed = arguments[3] == null ? context.defaultSeed() : Coerce.whole("seed", arguments[3]);
    ScoreGap gap = ScoreGap.of(model, time, draws(arguments[2]), seed);
    return new EstimateValue(gap.value(), gap.standardError());
  }

  /** One alone would not show how far it is off. */
  private static int draws(Object given) {
    int draws = given == null ? DRAWS : Coerce.count("n", given);
    if (draws < 2) {
      throw Coerce.unfit("n", "2 or more, which show how far they are off", given);
    }
    return draws;
  }
}
