package org.difflow.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Invariants that belong to vectors: p = c sqrt(s q) with c in (-1, 1), from d = 2 on, and c = 1 or
 * -1 where d is fixed to 1. Without this, numbers with p^2 > s q would refute what Cauchy and
 * Schwarz prove. Where the vector 1 takes part, with the cosines a of (u, 1) and b of (x0, 1),
 *
 * <pre>
 * e = a sqrt(s d),   h = b sqrt(q d),   p = (a b + c sqrt((1 - a^2)(1 - b^2))) sqrt(s q),
 * </pre>
 *
 * <p>from d = 3 on; for d = 2 c is 1 or -1, for d = 1 also a and b.
 */
final class Directions {
  private final MovingFrame frame;
  private final ExpressionPool pool;
  private final Symbol dimension;
  private final Optional<Expr> fixed;
  private final OptionalDouble size;

  Directions(MovingFrame frame, ConditionalPath path) {
    this.frame = frame;
    this.pool = path.coordinates().pool();
    this.dimension = path.coordinates().dimension();
    this.fixed = Optional.ofNullable(path.given().get(dimension));
    this.size = fixed.map(d -> OptionalDouble.of(path.number(d))).orElseGet(OptionalDouble::empty);
  }

  /** What to put for products of vectors and d in a formula; nothing where there are none. */
  Map<Symbol, Expr> in(Set<Symbol> symbols) {
    boolean withOnes = symbols.contains(frame.e()) || symbols.contains(frame.h());
    if (!withOnes && !symbols.contains(frame.p())) {
      return Map.of();
    }
    Expr d = fixed.orElseGet(() -> from(withOnes ? 3 : 2));
    Map<Symbol, Expr> replacement =
        new HashMap<>(withOnes ? withOnes(d) : Map.of(frame.p(), product(cosine("u, x0", 1))));
    if (withOnes || symbols.contains(dimension)) {
      replacement.put(dimension, d);
    }
    return replacement;
  }

  private Map<Symbol, Expr> withOnes(Expr d) {
    Expr a = cosine("u, 1", 1);
    Expr b = cosine("x0, 1", 1);
    Expr between = sine(a).times(sine(b)).times(cosine("u, x0", 2));
    return Map.of(
        frame.e(), a.times(frame.s().times(d).sqrt()),
        frame.h(), b.times(frame.q().times(d).sqrt()),
        frame.p(), product(a.times(b).plus(between)));
  }

  private Expr product(Expr cosine) {
    return cosine.times(frame.s().times(frame.q()).sqrt());
  }

  private static Expr sine(Expr cosine) {
    return cosine.square().negate().plus(1).sqrt();
  }

  /** Any number in (-1, 1), and 1 or -1 in {@code rigid} dimensions and below. */
  private Expr cosine(String vectors, int rigid) {
    return size.isPresent() && size.getAsDouble() <= rigid
        ? pool.constant(-1).power(symbol("half turns of " + vectors, Domain.COUNT))
        : symbol("cos(" + vectors + ")", Domain.between(BigFraction.of(-1), BigFraction.ONE));
  }

  private Symbol from(long least) {
    return symbol(
        "d from " + least,
        new Domain(Optional.of(BigFraction.of(least)), false, Optional.empty(), true, true));
  }

  private Symbol symbol(String name, Domain domain) {
    return pool.symbol(name, Sort.SCALAR, domain);
  }

  /** The symbols that only {@link #in} brought in. */
  Set<Symbol> helpers(Map<Symbol, Expr> replacement) {
    Set<Symbol> helpers = new HashSet<>();
    replacement.values().forEach(value -> helpers.addAll(value.symbols()));
    helpers.removeAll(Set.of(frame.s(), frame.q()));
    return helpers;
  }
}
