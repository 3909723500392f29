package org.difflow.symbolic.normal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;

/** Questions that the normal form answers with a proof. */
public final class NormalForm {
  /** Terms added, a few seconds of them; the usual proofs take some thousands. */
  static final long PROOF = 2_000_000;

  /** A formula that takes more is not one to read. */
  static final long DISPLAY = 200_000;

  /** The declarations of the literature need no split at all, constructed ones one or two. */
  private static final int MAX_REFINEMENTS = 16;

  private NormalForm() {}

  /** Whether {@code formula} is proved to be 0 wherever it is defined. */
  public static boolean provesZero(Expr formula) {
    try {
      return refined(formula, PROOF, true, n -> Vanishing.isZero(n.of(formula)));
    } catch (Limits.TooLarge tooLarge) {
      return false;
    }
  }

  /** Whether {@code formula} is proved to have a positive value inside all domains. */
  public static boolean provesPositive(Expr formula) {
    try {
      return refined(formula, PROOF, false, n -> isDefined(n, formula) && isPositive(n, formula));
    } catch (Limits.TooLarge tooLarge) {
      return false;
    }
  }

  /** Whether every part of {@code formula} is proved to have a value inside all domains. */
  static boolean provesDefined(Expr formula) {
    try {
      return refined(formula, PROOF, false, n -> isDefined(n, formula));
    } catch (Limits.TooLarge tooLarge) {
      return false;
    }
  }

  private static boolean isPositive(Normalizer normalizer, Expr formula) {
    return normalizer.signs().isPositive(normalizer.of(formula));
  }

  private static boolean isDefined(Normalizer normalizer, Expr formula) {
    return PostOrder.of(formula).stream().allMatch(node -> hasValue(normalizer, node));
  }

  /** Whether the node has a value wherever its children have one. */
  private static boolean hasValue(Normalizer normalizer, Expr node) {
    return switch (node) {
      case Power power when isCount(power.exponent()) -> true;
      case Power power when isWhole(power.exponent()) -> hasSign(normalizer, power.base());
      case Power power -> isPositive(normalizer, power.base());
      case Application application -> hasValue(normalizer, application);
      default -> true;
    };
  }

  private static boolean isWhole(Expr exponent) {
    return exponent instanceof Constant constant && constant.isInteger();
  }

  private static boolean isCount(Expr exponent) {
    return isWhole(exponent) && ((Constant) exponent).value().signum() >= 0;
  }

  private static boolean hasSign(Normalizer normalizer, Expr formula) {
    return isPositive(normalizer, formula) || isPositive(normalizer, formula.negate());
  }

  private static boolean hasValue(Normalizer normalizer, Application application) {
    Expr u = application.argument();
    return switch (application.function()) {
      case TAN -> hasSign(normalizer, u.apply(Function.COS));
      case EXPI -> hasSign(normalizer, u);
      case ANTIDERIVATIVE, INTEGRAL -> false;
      case MOD, ATAN2 -> hasSign(normalizer, application.arguments().get(1));
      default -> isInDomain(normalizer, application);
    };
  }

  private static boolean isInDomain(Normalizer normalizer, Application application) {
    return IntStream.range(0, application.arguments().size())
        .allMatch(
            i ->
                isInside(
                    normalizer, application.arguments().get(i), application.function().domain(i)));
  }

  private static boolean isInside(Normalizer normalizer, Expr argument, Domain domain) {
    ExpressionPool pool = argument.pool();
    Stream<Expr> above = domain.lower().stream().map(l -> argument.minus(pool.constant(l)));
    Stream<Expr> below = domain.upper().stream().map(u -> pool.constant(u).minus(argument));
    return Stream.concat(above, below).allMatch(distance -> isPositive(normalizer, distance));
  }

  /** Starts again with a finer basis as often as needed. */
  static <T> T refined(
      Expr formula,
      long work,
      boolean whereDefined,
      java.util.function.Function<Normalizer, T> question) {
    return Limits.within(work, () -> attempts(formula, whereDefined, question));
  }

  /** A root in a branch that is not taken says nothing of the sign of its base. */
  private static boolean usesAllParts(Expr formula) {
    return PostOrder.of(formula).stream()
        .noneMatch(node -> node instanceof Application call && call.function().chooses());
  }

  private static <T> T attempts(
      Expr formula, boolean whereDefined, java.util.function.Function<Normalizer, T> question) {
    List<Expr> first = new ArrayList<>();
    while (first.size() <= MAX_REFINEMENTS) {
      try {
        Normalizer normalizer =
            new Normalizer(formula.pool(), whereDefined && usesAllParts(formula));
        first.reversed().forEach(normalizer::of);
        return question.apply(normalizer);
      } catch (Refinement refinement) {
        first.add(refinement.finer());
      }
    }
    throw new Limits.TooLarge("more than " + MAX_REFINEMENTS + " refinements");
  }
}
