package org.difflow.symbolic.normal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.difflow.symbolic.Expr;

/** Questions that the normal form answers with a proof. */
public final class NormalForm {
  /** A proof that takes longer is left to the numeric test; the usual ones take milliseconds. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** The declarations of the literature need no split at all, constructed ones one or two. */
  private static final int MAX_REFINEMENTS = 16;

  private NormalForm() {}

  /** Whether {@code formula} is proved to be 0 wherever it is defined. */
  public static boolean provesZero(Expr formula) {
    try {
      return refined(formula, true, n -> Vanishing.isZero(n.of(formula)));
    } catch (Limits.TooLarge tooLarge) {
      return false;
    }
  }

  /** Starts again with a finer basis as often as needed. */
  static <T> T refined(Expr formula, boolean whereDefined, Function<Normalizer, T> question) {
    List<Expr> first = new ArrayList<>();
    while (first.size() <= MAX_REFINEMENTS) {
      try {
        Normalizer normalizer = new Normalizer(formula.pool(), LIMIT, whereDefined);
        first.reversed().forEach(normalizer::of);
        return question.apply(normalizer);
      } catch (Refinement refinement) {
        first.add(refinement.finer());
      }
    }
    throw new Limits.TooLarge("more than " + MAX_REFINEMENTS + " refinements");
  }
}
