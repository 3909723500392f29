package org.difflow.symbolic.integral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.asymptotic.Approach;
import org.difflow.symbolic.asymptotic.Limit;
import org.difflow.symbolic.normal.Continuity;
import org.difflow.symbolic.zero.NumericTest;

/**
 * Integrals between two ends, each a formula or infinite, as the difference of an antiderivative at
 * the ends. That is right only where the antiderivative is continuous in between, which must be
 * proved: 1/x^2 from -1 to 1 is not the difference of -1/x.
 */
public final class DefiniteIntegral {
  private final ExpressionPool pool;
  private final Expr lower;
  private final Expr upper;

  private DefiniteIntegral(Expr lower, Expr upper) {
    this.pool = lower.pool();
    this.lower = lower;
    this.upper = upper;
  }

  /**
   * The integral of {@code integrand} by {@code x}, if it has a closed form that is proved to be
   * continuous; {@code E0433} if it is found to be infinite or to have no value.
   */
  public static Optional<Expr> of(Expr integrand, Symbol x, Expr lower, Expr upper) {
    return new DefiniteIntegral(lower, upper).of(integrand, x);
  }

  private Optional<Expr> of(Expr integrand, Symbol x) {
    return lower == upper && !isInfinite(lower)
        ? Optional.of(pool.constant(0))
        : between(integrand, x).or(() -> symmetric(integrand, x));
  }

  /** From -b to b: twice the half of an even function, nothing of an odd one that has a half. */
  private Optional<Expr> symmetric(Expr integrand, Symbol x) {
    Expr mirrored = integrand.substitute(Map.of(x, x.negate()));
    boolean even = areEqual(integrand, mirrored);
    return lower.negate() == upper && (even || areEqual(integrand, mirrored.negate()))
        ? new DefiniteIntegral(pool.constant(0), upper)
            .of(integrand, x)
            .map(half -> even ? Simplifier.simplify(half.times(2)) : pool.constant(0))
        : Optional.empty();
  }

  private static boolean areEqual(Expr one, Expr other) {
    return Simplifier.simplify(one) == Simplifier.simplify(other)
        || ZeroTest.test(one.minus(other)) instanceof ZeroResult.Proved;
  }

  private Optional<Expr> between(Expr integrand, Symbol x) {
    Symbol between = pool.symbol(x.name(), Sort.SCALAR, hull());
    Expr inside = integrand.substitute(Map.of(x, between));
    Optional<Expr> closed =
        Antiderivative.of(inside, between)
            .filter(Continuity::proves)
            .flatMap(found -> difference(found, between));
    if (closed.isEmpty()) {
      new Divergence(inside, between).refuse(lower, upper, ends());
    }
    return closed.or(() -> WholeRange.of(inside, between, lower, upper));
  }

  private Optional<Expr> difference(Expr found, Symbol x) {
    Optional<Expr> atLower = end(found, x, lower, upper);
    Optional<Expr> atUpper = end(found, x, upper, lower);
    return atLower.flatMap(a -> atUpper.map(b -> Simplifier.simplify(b.minus(a))));
  }

  private boolean isAbove(Expr one, Expr other) {
    return one == pool.infinity()
        || other == pool.infinity().negate()
        || !isInfinite(one) && !isInfinite(other) && Positivity.prove(one.minus(other));
  }

  private boolean isInfinite(Expr end) {
    return end == pool.infinity() || end == pool.infinity().negate();
  }

  private Optional<Expr> end(Expr found, Symbol x, Expr end, Expr other) {
    return value(found, x, end)
        .or(() -> approach(end, other).flatMap(approach -> limit(found, x, end, approach)));
  }

  /** Where every part has a value at the end, the antiderivative is continuous there. */
  private Optional<Expr> value(Expr found, Symbol x, Expr end) {
    try {
      return Optional.of(end)
          .filter(e -> !isInfinite(e))
          .map(e -> found.substitute(Map.of(x, e)))
          .filter(there -> NumericTest.undefinedAt(there).isEmpty());
    } catch (Fault noValue) {
      return Optional.empty();
    }
  }

  private Optional<Expr> limit(Expr found, Symbol x, Expr end, Approach approach) {
    Optional<Limit> limit = Limit.of(found, x, approach);
    if (limit.isPresent() && limit.get() instanceof Limit.Infinite) {
      throw Divergence.at(x, end);
    }
    return limit.map(l -> ((Limit.Finite) l).value());
  }

  private List<Divergence.Side> ends() {
    return Stream.of(side(lower, upper), side(upper, lower)).flatMap(Optional::stream).toList();
  }

  private Optional<Divergence.Side> side(Expr end, Expr other) {
    return approach(end, other).map(approach -> new Divergence.Side(end, approach));
  }

  /** How the range reaches an end, if it is proved on which side of it the other end lies. */
  private Optional<Approach> approach(Expr end, Expr other) {
    if (isInfinite(end)) {
      return Optional.of(
          end == pool.infinity() ? new Approach.ToInfinity() : new Approach.ToMinusInfinity());
    }
    if (isAbove(other, end)) {
      return Optional.of(new Approach.FromAbove(end));
    }
    return isAbove(end, other) ? Optional.of(new Approach.FromBelow(end)) : Optional.empty();
  }

  /** An open interval that holds all between the ends. */
  private Domain hull() {
    Optional<BigFraction> least = least(lower).flatMap(a -> least(upper).map(b -> min(a, b)));
    Optional<BigFraction> most = most(lower).flatMap(a -> most(upper).map(b -> max(a, b)));
    return new Domain(least, true, most, true, false);
  }

  private Optional<BigFraction> least(Expr end) {
    return switch (end) {
      case Constant constant -> Optional.of(constant.value());
      case Symbol symbol -> symbol.domain().lower();
      default ->
          end == pool.infinity() || !isInfinite(end) && Positivity.prove(end)
              ? least(end == pool.infinity() ? other(end) : pool.constant(0))
              : Optional.empty();
    };
  }

  private Optional<BigFraction> most(Expr end) {
    return switch (end) {
      case Constant constant -> Optional.of(constant.value());
      case Symbol symbol -> symbol.domain().upper();
      default -> end == pool.infinity().negate() ? most(other(end)) : Optional.empty();
    };
  }

  private Expr other(Expr end) {
    return end == lower ? upper : lower;
  }

  private static BigFraction min(BigFraction a, BigFraction b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
