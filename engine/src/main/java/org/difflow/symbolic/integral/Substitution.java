package org.difflow.symbolic.integral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Rational;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.normal.MultipliedOut;

/** Another variable of integration u = g(x), for a part g of the integrand. */
final class Substitution {
  private final Integrand f;
  private final Search search;

  private Substitution(Integrand f, Search search) {
    this.f = f;
    this.search = search;
  }

  /**
   * f = h(g(x)) g'(x), where x itself may also be written by u for a power or a logarithm g of a
   * linear part.
   */
  static Optional<Expr> ofInnerFunction(Integrand f, Search search) {
    Substitution by = new Substitution(f, search);
    Expr formula = f.formula();
    return PostOrder.of(formula).stream()
        .filter(part -> part != f.x() && part != formula && !f.isFree(part) && !part.isVector())
        .flatMap(part -> Stream.concat(Stream.of(part), root(part).stream()))
        .distinct()
        .flatMap(part -> by.of(part).stream())
        .findFirst();
  }

  /** b^(1/q) for a part b^(p/q). */
  private static Optional<Expr> root(Expr part) {
    return part instanceof Power power
        ? Integrand.number(power.exponent())
            .filter(e -> !Rational.isInteger(e))
            .map(e -> BigFraction.of(1, e.getDenominatorAsInt()))
            .map(e -> power.base().power(part.pool().constant(e)))
        : Optional.empty();
  }

  private Optional<Expr> of(Expr part) {
    Expr slope = part.derivative(f.x());
    if (slope.isZero() || f.isFree(slope)) {
      return Optional.empty();
    }
    Symbol u = search.fresh(Positivity.prove(part) ? Domain.POSITIVE : Domain.REAL);
    Expr inner = Simplifier.simplify(f.formula().over(slope));
    return Stream.of(inner.substitute(Map.of(part, u)), inverted(inner, part, u))
        .filter(h -> f.isFree(h))
        .flatMap(h -> search.deeper(h, u).stream())
        .map(found -> found.substitute(Map.of(u, part)))
        .findFirst();
  }

  /** With x too in terms of u; as it was where that has no root-free form. */
  private Expr inverted(Expr inner, Expr part, Symbol u) {
    Map<Expr, Expr> replaced = new HashMap<>(Map.of(part, u));
    inverse(part, u).ifPresent(value -> replaced.put(f.x(), value));
    Expr result = inner.substitute(replaced);
    boolean rooted = PostOrder.of(result).stream().anyMatch(node -> isRoot(node, u));
    return rooted ? inner : result;
  }

  private static boolean isRoot(Expr node, Symbol u) {
    return node instanceof Power power && power.symbols().contains(u) && root(power).isPresent();
  }

  /** x from u = log(px + q) or u = (px + q)^m. */
  private Optional<Expr> inverse(Expr part, Symbol u) {
    return switch (part) {
      case Application call when call.function() == Function.LOG ->
          inverse(call.argument(), u.exp());
      case Power power ->
          Integrand.number(power.exponent())
              .map(BigFraction::reciprocal)
              .flatMap(e -> inverse(power.base(), u.power(u.pool().constant(e))));
      default -> Optional.empty();
    };
  }

  private Optional<Expr> inverse(Expr base, Expr value) {
    return Linear.of(base, f.x()).map(line -> value.minus(line.offset()).over(line.slope()));
  }

  /** x = (u - q)/p for a part px + q, multiplied out. */
  static Optional<Expr> ofLinearPart(Integrand f, Search search) {
    return PostOrder.of(f.formula()).stream()
        .filter(Sum.class::isInstance)
        .flatMap(part -> shifted(f, search, part).stream())
        .findFirst();
  }

  private static Optional<Expr> shifted(Integrand f, Search search, Expr part) {
    Symbol u = search.fresh(Domain.REAL);
    return Linear.of(part, f.x())
        .flatMap(
            line -> {
              Expr x = u.minus(line.offset()).over(line.slope());
              Expr inner = f.formula().substitute(Map.of(part, u, f.x(), x)).over(line.slope());
              return search
                  .deeper(MultipliedOut.of(inner), u)
                  .map(found -> found.substitute(Map.of(u, part)));
            });
  }
}
