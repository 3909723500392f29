package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.normal.MultipliedOut;

/**
 * Integrals that have a closed form over all of their range only, or whose limits at its ends are
 * not decided: Mellin transforms, Fourier transforms of Gaussians and the integrals of Wallis (DLMF
 * 5.9, 5.12, 7.7).
 */
final class WholeRange {
  private final ExpressionPool pool;
  private final Symbol x;
  private final Expr lower;
  private final Expr upper;

  private WholeRange(Symbol x, Expr lower, Expr upper) {
    this.pool = x.pool();
    this.x = x;
    this.lower = lower;
    this.upper = upper;
  }

  static Optional<Expr> of(Expr integrand, Symbol x, Expr lower, Expr upper) {
    return new WholeRange(x, lower, upper).termwise(MultipliedOut.of(integrand));
  }

  private Optional<Expr> termwise(Expr integrand) {
    List<Expr> terms = integrand instanceof Sum sum ? sum.terms() : List.of(integrand);
    List<Expr> found = new ArrayList<>();
    terms.forEach(term -> term(term).ifPresent(found::add));
    return found.size() == terms.size()
        ? Optional.of(Simplifier.simplify(pool.sum(found)))
        : Optional.empty();
  }

  private Optional<Expr> term(Expr term) {
    return product(Integrand.of(term, x)).map(Integrand.constant(term, x)::times);
  }

  private Optional<Expr> product(Integrand f) {
    if (upper == pool.infinity()) {
      return lower.isZero()
          ? mellin(f).or(() -> pair(f, this::errorOfBell))
          : lower == pool.infinity().negate() ? pair(f, this::waveOfBell) : Optional.empty();
    }
    return lower.isZero() ? mellin(f).or(() -> wallis(f)) : Optional.empty();
  }

  private Optional<Expr> mellin(Integrand f) {
    return Radial.mass(f).filter(mass -> mass.endsAt(x, upper)).map(Radial.Mass::whole);
  }

  private interface Pair {
    Optional<Expr> of(Application call, Expr other);
  }

  /** What is found for a function of one argument and the only factor beside it. */
  private static Optional<Expr> pair(Integrand f, Pair rule) {
    return f.factors().size() != 2
        ? Optional.empty()
        : f.split(
            (one, other) ->
                one instanceof Application call && call.arguments().size() == 1
                    ? rule.of(call, other)
                    : Optional.empty());
  }

  private Optional<Expr> proportional(Application call) {
    return Linear.of(call.argument(), x).filter(line -> line.offset().isZero()).map(Linear::slope);
  }

  /** erf(bx) e^(-ax^2) has atan(b/sqrt(a))/sqrt(pi a). */
  private Optional<Expr> errorOfBell(Application error, Expr other) {
    return error.function() != Function.ERF
        ? Optional.empty()
        : proportional(error)
            .flatMap(
                b ->
                    bell(other)
                        .filter(q -> q.b().isZero())
                        .map(q -> errorOfBell(b, q.a().negate()).times(q.c().exp())));
  }

  private Expr errorOfBell(Expr b, Expr a) {
    return b.over(a.sqrt()).apply(Function.ATAN).over(pool.pi().times(a).sqrt());
  }

  /** e^(-ax^2 + bx + c) cos(fx + g) has sqrt(pi/a) e^(c + (b^2 - f^2)/(4a)) cos(g + bf/(2a)). */
  private Optional<Expr> waveOfBell(Application wave, Expr other) {
    return wave.function() != Function.COS && wave.function() != Function.SIN
        ? Optional.empty()
        : Linear.of(wave.argument(), x)
            .flatMap(phase -> bell(other).map(q -> waveOfBell(wave.function(), phase, q)));
  }

  private Expr waveOfBell(Function wave, Linear phase, Quadratic q) {
    Expr a = q.a().negate();
    Expr squares = q.b().square().minus(phase.slope().square());
    Expr height = q.c().plus(squares.over(a.times(4))).exp();
    Expr angle = phase.offset().plus(q.b().times(phase.slope()).over(a.times(2)));
    return pool.pi().over(a).sqrt().times(height).times(angle.apply(wave));
  }

  private Optional<Quadratic> bell(Expr factor) {
    return factor instanceof Application call && call.function() == Function.EXP
        ? Quadratic.of(call.argument(), x).filter(q -> Positivity.prove(q.a().negate()))
        : Optional.empty();
  }

  /** sin^m cos^n has B((m+1)/2, (n+1)/2)/2 up to pi/2, and sin^m twice that up to pi. */
  private Optional<Expr> wallis(Integrand f) {
    Optional<Expr> sines = exponent(f, Function.SIN);
    Optional<Expr> cosines = exponent(f, Function.COS);
    long kinds = Stream.of(sines, cosines).filter(Optional::isPresent).count();
    if (f.factors().size() != kinds) {
      return Optional.empty();
    }
    Expr half = quarter(sines, cosines);
    Optional<Expr> value =
        upper == pool.pi().over(2)
            ? Optional.of(half)
            : Optional.of(half.times(2)).filter(_ -> upper == pool.pi() && cosines.isEmpty());
    return value.filter(_ -> Stream.of(sines, cosines).allMatch(this::isAboveMinusOne));
  }

  private boolean isAboveMinusOne(Optional<Expr> exponent) {
    return exponent.isEmpty() || Positivity.prove(exponent.get().plus(1));
  }

  private Expr quarter(Optional<Expr> sines, Optional<Expr> cosines) {
    Expr a = sines.orElse(pool.constant(0)).plus(1).over(2);
    Expr b = cosines.orElse(pool.constant(0)).plus(1).over(2);
    Expr product = a.apply(Function.GAMMA).times(b.apply(Function.GAMMA));
    return product.over(a.plus(b).apply(Function.GAMMA).times(2));
  }

  private Optional<Expr> exponent(Integrand f, Function wave) {
    return f.factors().stream()
        .flatMap(factor -> exponent(factor, x.apply(wave)).stream())
        .findFirst();
  }

  private Optional<Expr> exponent(Expr factor, Expr wave) {
    if (factor == wave) {
      return Optional.of(pool.constant(1));
    }
    return factor instanceof Power power
            && power.base() == wave
            && !power.exponent().symbols().contains(x)
        ? Optional.of(power.exponent())
        : Optional.empty();
  }
}
