package org.difflow.symbolic.integral;

import java.util.Map;
import java.util.Optional;
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
    Symbol between = pool.symbol(x.name(), Sort.SCALAR, hull());
    Expr inside = integrand.substitute(Map.of(x, between));
    Optional<Expr> closed =
        Antiderivative.of(inside, between)
            .filter(Continuity::proves)
            .flatMap(found -> difference(found, between));
    if (closed.isEmpty()) {
      new Divergence(inside, between).refuse(side(lower, !isFalling()), side(upper, isFalling()));
    }
    return closed;
  }

  private Optional<Expr> difference(Expr found, Symbol x) {
    boolean falling = isFalling();
    Optional<Expr> atLower = end(found, x, lower, !falling);
    Optional<Expr> atUpper = end(found, x, upper, falling);
    return atLower.flatMap(a -> atUpper.map(b -> Simplifier.simplify(b.minus(a))));
  }

  private boolean isFalling() {
    return lower == pool.infinity()
        || upper == pool.infinity().negate()
        || !isInfinite(lower) && !isInfinite(upper) && Positivity.prove(lower.minus(upper));
  }

  private boolean isInfinite(Expr end) {
    return end == pool.infinity() || end == pool.infinity().negate();
  }

  private Optional<Expr> end(Expr found, Symbol x, Expr end, boolean fromAbove) {
    return value(found, x, end).or(() -> limit(found, x, end, fromAbove));
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

  private Optional<Expr> limit(Expr found, Symbol x, Expr end, boolean fromAbove) {
    Optional<Limit> limit = Limit.of(found, x, approach(end, fromAbove));
    if (limit.isPresent() && limit.get() instanceof Limit.Infinite) {
      throw Divergence.at(x, end);
    }
    return limit.map(l -> ((Limit.Finite) l).value());
  }

  private Divergence.Side side(Expr end, boolean fromAbove) {
    return new Divergence.Side(end, approach(end, fromAbove));
  }

  private Approach approach(Expr end, boolean fromAbove) {
    if (isInfinite(end)) {
      return end == pool.infinity() ? new Approach.ToInfinity() : new Approach.ToMinusInfinity();
    }
    return fromAbove ? new Approach.FromAbove(end) : new Approach.FromBelow(end);
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
