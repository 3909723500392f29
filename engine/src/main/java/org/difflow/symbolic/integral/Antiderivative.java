package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;
import org.difflow.symbolic.normal.MultipliedOut;

/**
 * Antiderivatives: a table modulo linear substitution, with parts for polynomials times
 * exponentials and the substitution of an inner function. What is found is differentiated back and
 * put to the zero test, so that a wrong rule finds nothing.
 */
public final class Antiderivative {
  private static final int MAX_DEPTH = 6;

  /** Points at which a derivative that is not proved to be the integrand must agree with it. */
  private static final int POINTS = 32;

  /** Functions whose derivatives are algebraic or a bell. */
  private static final Set<Function> INVERSE =
      EnumSet.of(Function.LOG, Function.ATAN, Function.ASIN, Function.ERF, Function.ERFC);

  private final Symbol x;
  private final ExpressionPool pool;
  private final int depth;

  private Antiderivative(Symbol x, int depth) {
    this.x = x;
    this.pool = x.pool();
    this.depth = depth;
  }

  /** A formula whose derivative by {@code x} is {@code integrand}, on the domain of x. */
  public static Optional<Expr> of(Expr integrand, Symbol x) {
    return new Antiderivative(x, 0)
        .search(integrand)
        .map(Simplifier::simplify)
        .filter(found -> isRight(found, integrand, x));
  }

  private static boolean isRight(Expr found, Expr integrand, Symbol x) {
    return switch (ZeroTest.test(found.derivative(x).minus(integrand))) {
      case ZeroResult.Proved _ -> true;
      case ZeroResult.Tested tested -> tested.points() >= POINTS;
      case ZeroResult.Refuted _ -> false;
    };
  }

  private boolean isFree(Expr formula) {
    return !formula.symbols().contains(x);
  }

  private Optional<Expr> search(Expr f) {
    if (isFree(f)) {
      return Optional.of(f.times(x));
    }
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    return f instanceof Sum sum ? termwise(sum) : product(f);
  }

  private Optional<Expr> deeper(Expr f) {
    return new Antiderivative(x, depth + 1).search(f);
  }

  private Optional<Expr> termwise(Sum sum) {
    List<Expr> found = new ArrayList<>();
    for (Expr term : sum.terms()) {
      Optional<Expr> one = search(term);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      found.add(one.get());
    }
    return Optional.of(pool.sum(found));
  }

  private Optional<Expr> product(Expr f) {
    List<Expr> factors = f instanceof Product product ? product.factors() : List.of(f);
    Expr constant = pool.product(factors.stream().filter(this::isFree).toList());
    List<Expr> rest = factors.stream().filter(factor -> !isFree(factor)).toList();
    return rules(rest, pool.product(rest)).map(found -> found.times(constant));
  }

  private Optional<Expr> rules(List<Expr> factors, Expr f) {
    return Stream.<Supplier<Optional<Expr>>>of(
            () -> factors.size() == 1 ? new KnownIntegrals(x).of(f) : Optional.empty(),
            () -> substitution(f),
            () -> inverseParts(factors),
            () -> parts(factors),
            () -> gaussianParts(factors),
            () -> dampedWave(factors),
            () -> new Radial(x).of(factors),
            () -> linearOverQuadratic(factors),
            () -> division(factors, f),
            () -> partialFractions(factors, f),
            () -> shifted(f),
            () -> multipliedOut(f))
        .map(this::attempt)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Expr> attempt(Supplier<Optional<Expr>> rule) {
    try {
      return rule.get();
    } catch (Fault noDerivative) {
      return Optional.empty();
    }
  }

  /** f = h(g(x)) g'(x) for a part g of f. */
  private Optional<Expr> substitution(Expr f) {
    return PostOrder.of(f).stream()
        .filter(part -> part != x && part != f && !isFree(part) && !part.isVector())
        .flatMap(part -> substituted(f, part).stream())
        .findFirst();
  }

  private Optional<Expr> substituted(Expr f, Expr part) {
    Expr slope = part.derivative(x);
    if (slope.isZero() || isFree(slope)) {
      return Optional.empty();
    }
    Domain domain = Positivity.prove(part) ? Domain.POSITIVE : Domain.REAL;
    Symbol u = pool.symbol("u" + depth + "'", Sort.SCALAR, domain);
    Expr inner = Simplifier.simplify(f.over(slope)).substitute(Map.of(part, u));
    return isFree(inner)
        ? new Antiderivative(u, depth + 1)
            .search(inner)
            .map(found -> found.substitute(Map.of(u, part)))
        : Optional.empty();
  }

  /** x^n h = x^n H - n x^(n-1) H, for a function h of a linear argument. */
  private Optional<Expr> parts(List<Expr> factors) {
    return withPower(
        factors,
        (power, other) ->
            isLinear(other)
                ? new KnownIntegrals(x).of(other).flatMap(found -> byParts(power, found))
                : Optional.empty());
  }

  /** The integral of u V' by parts, given V. */
  private Optional<Expr> byParts(Expr u, Expr v) {
    return deeper(u.derivative(x).times(v)).map(rest -> u.times(v).minus(rest));
  }

  /** What a rule gives for the product of a power of x and one other factor. */
  private Optional<Expr> withPower(
      List<Expr> factors, BiFunction<Expr, Expr, Optional<Expr>> rule) {
    List<Expr> powers = factors.stream().filter(this::isPowerOfX).toList();
    List<Expr> others = factors.stream().filter(factor -> !isPowerOfX(factor)).toList();
    return powers.size() == 1 && others.size() == 1
        ? rule.apply(powers.getFirst(), others.getFirst())
        : Optional.empty();
  }

  /** x^n h = x^(n+1)/(n+1) h - x^(n+1)/(n+1) h', for a function h with a simpler slope. */
  private Optional<Expr> inverseParts(List<Expr> factors) {
    return withPower(
        factors,
        (power, other) ->
            other instanceof Application call && INVERSE.contains(call.function())
                ? new KnownIntegrals(x).of(power).flatMap(found -> byParts(other, found))
                : Optional.empty());
  }

  /** e^u sin v and e^u cos v for linear u and v. */
  private Optional<Expr> dampedWave(List<Expr> factors) {
    Optional<Application> damping = only(factors, Set.of(Function.EXP));
    Optional<Application> wave = only(factors, Set.of(Function.SIN, Function.COS));
    return factors.size() != 2
        ? Optional.empty()
        : damping.flatMap(e -> wave.flatMap(w -> dampedWave(e, w)));
  }

  private Optional<Expr> dampedWave(Application damping, Application wave) {
    Optional<Linear> u = Linear.of(damping.argument(), x);
    Expr other =
        wave.argument().apply(wave.function() == Function.SIN ? Function.COS : Function.SIN);
    Expr turned = wave.function() == Function.SIN ? other.negate() : other;
    return Linear.of(wave.argument(), x)
        .flatMap(
            v ->
                u.map(
                    line -> {
                      Expr sum = line.slope().times(wave).plus(v.slope().times(turned));
                      Expr size = line.slope().square().plus(v.slope().square());
                      return damping.times(sum).over(size);
                    }));
  }

  private static Optional<Application> only(List<Expr> factors, Set<Function> functions) {
    return factors.stream()
        .filter(Application.class::isInstance)
        .map(Application.class::cast)
        .filter(call -> functions.contains(call.function()))
        .findFirst();
  }

  private boolean isPowerOfX(Expr factor) {
    return factor == x
        || factor instanceof Power power
            && power.base() == x
            && power.exponent() instanceof Constant exponent
            && Rational.isInteger(exponent.value())
            && exponent.value().signum() > 0;
  }

  private boolean isLinear(Expr factor) {
    return switch (factor) {
      case Application call -> Linear.of(call.argument(), x).isPresent();
      case Power power -> Linear.of(power.exponent(), x).isPresent();
      default -> false;
    };
  }

  /** x^n e^(-cx^2 + ...), with x e^(-cx^2) integrated and x^(n-1) differentiated. */
  private Optional<Expr> gaussianParts(List<Expr> factors) {
    return withPower(
        factors,
        (power, other) ->
            other instanceof Application bell && bell.function() == Function.EXP
                ? gaussianParts(power, bell)
                : Optional.empty());
  }

  private Optional<Expr> gaussianParts(Expr power, Application bell) {
    Expr rate = Simplifier.simplify(bell.argument().derivative(x).over(x));
    return isFree(rate) ? byParts(power.over(x), bell.over(rate)) : Optional.empty();
  }

  /** (px + q)/(ax^2 + bx + c) = p/(2a) (2ax + b)/(...) + (q - pb/(2a))/(...). */
  private Optional<Expr> linearOverQuadratic(List<Expr> factors) {
    List<Expr> below = factors.stream().filter(this::isReciprocal).toList();
    if (below.size() != 1 || factors.size() != 2) {
      return Optional.empty();
    }
    Expr denominator = ((Power) below.getFirst()).base();
    Expr numerator = factors.get(factors.getFirst() == below.getFirst() ? 1 : 0);
    Optional<Linear> top = Linear.of(numerator, x);
    return Quadratic.of(denominator, x)
        .flatMap(
            q ->
                top.flatMap(
                    line -> q.power(BigFraction.of(-1)).map(r -> split(line, q, r, denominator))));
  }

  private Expr split(Linear top, Quadratic bottom, Expr reciprocal, Expr denominator) {
    Expr share = top.slope().over(bottom.a().times(2));
    Expr size = Positivity.prove(denominator) ? denominator : denominator.apply(Function.ABS);
    Expr left = top.offset().minus(share.times(bottom.b()));
    return share.times(size.log()).plus(left.times(reciprocal));
  }

  private boolean isReciprocal(Expr factor) {
    return factor instanceof Power power
        && power.exponent() instanceof Constant exponent
        && exponent.value().negate().isOne();
  }

  /** x^2 = (Q - bx - c)/a, which lowers the power of x over a quadratic divisor Q. */
  private Optional<Expr> division(List<Expr> factors, Expr f) {
    Optional<Expr> divisor =
        factors.stream()
            .filter(this::isDivisor)
            .map(factor -> ((Power) factor).base())
            .filter(base -> Quadratic.of(base, x).isPresent())
            .findFirst();
    boolean divisible = factors.stream().anyMatch(factor -> factor != x && isPowerOfX(factor));
    return divisible
        ? divisor.flatMap(base -> division(f.over(x.square()), base))
        : Optional.empty();
  }

  private Optional<Expr> division(Expr lower, Expr base) {
    Quadratic q = Quadratic.of(base, x).orElseThrow();
    Expr remainder = q.b().times(x).plus(q.c()).over(q.a());
    return deeper(lower.times(base).over(q.a()))
        .flatMap(whole -> deeper(lower.times(remainder)).map(whole::minus));
  }

  /** 1 = (p1 L2 - p2 L1)/(p1 q2 - p2 q1), which lowers the powers of two linear divisors. */
  private Optional<Expr> partialFractions(List<Expr> factors, Expr f) {
    List<Expr> bases =
        factors.stream()
            .filter(this::isDivisor)
            .map(factor -> ((Power) factor).base())
            .filter(base -> Linear.of(base, x).isPresent())
            .toList();
    if (bases.size() < 2) {
      return Optional.empty();
    }
    Linear first = Linear.of(bases.get(0), x).orElseThrow();
    Linear second = Linear.of(bases.get(1), x).orElseThrow();
    Expr determinant =
        Simplifier.simplify(
            first.slope().times(second.offset()).minus(second.slope().times(first.offset())));
    if (!Positivity.prove(determinant) && !Positivity.prove(determinant.negate())) {
      return Optional.empty();
    }
    Expr left = f.times(bases.get(1)).times(first.slope()).over(determinant);
    Expr right = f.times(bases.get(0)).times(second.slope()).over(determinant);
    return deeper(left).flatMap(l -> deeper(right).map(l::minus));
  }

  private boolean isDivisor(Expr factor) {
    return factor instanceof Power power
        && power.exponent() instanceof Constant exponent
        && Rational.isInteger(exponent.value())
        && exponent.value().signum() < 0;
  }

  /** x = (u - q)/p for a part px + q. */
  private Optional<Expr> shifted(Expr f) {
    return PostOrder.of(f).stream()
        .filter(Sum.class::isInstance)
        .flatMap(part -> Linear.of(part, x).flatMap(line -> shifted(f, part, line)).stream())
        .findFirst();
  }

  private Optional<Expr> shifted(Expr f, Expr part, Linear line) {
    Symbol u = pool.symbol("u" + depth + "'");
    Expr inner =
        f.substitute(Map.of(part, u, x, u.minus(line.offset()).over(line.slope())))
            .over(line.slope());
    return new Antiderivative(u, depth + 1)
        .multipliedOut(inner)
        .map(found -> found.substitute(Map.of(u, part)));
  }

  private Optional<Expr> multipliedOut(Expr f) {
    Expr sum = MultipliedOut.of(f);
    return sum instanceof Sum terms && sum != f
        ? new Antiderivative(x, depth + 1).termwise(terms)
        : Optional.empty();
  }
}
