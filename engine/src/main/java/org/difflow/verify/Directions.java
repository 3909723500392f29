package org.difflow.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
 * Schwarz prove.
 */
final class Directions {
  private static final Domain FROM_TWO =
      new Domain(Optional.of(BigFraction.of(2)), false, Optional.empty(), true, true);

  private final MovingFrame frame;
  private final Symbol dimension;
  private final Symbol higher;
  private final Symbol cosine;
  private final Symbol turns;
  private final boolean line;

  Directions(MovingFrame frame, ConditionalPath path) {
    ExpressionPool pool = path.coordinates().pool();
    this.frame = frame;
    this.dimension = path.coordinates().dimension();
    this.higher = pool.symbol("d from 2", Sort.SCALAR, FROM_TWO);
    this.cosine =
        pool.symbol("cos(u, x0)", Sort.SCALAR, Domain.between(BigFraction.of(-1), BigFraction.ONE));
    this.turns = pool.symbol("half turns", Sort.SCALAR, Domain.COUNT);
    Expr fixed = path.given().get(dimension);
    this.line = fixed != null && path.number(fixed) == 1;
  }

  /** What to put for p and d in a formula in {@code symbols}; nothing where p does not occur. */
  Map<Symbol, Expr> in(Set<Symbol> symbols) {
    if (!symbols.contains(frame.p())) {
      return Map.of();
    }
    Expr lengths = frame.s().times(frame.q()).sqrt();
    Expr angle = line ? lengths.pool().constant(-1).power(turns) : cosine;
    Map<Symbol, Expr> replacement = new HashMap<>();
    replacement.put(frame.p(), angle.times(lengths));
    if (symbols.contains(dimension)) {
      replacement.put(dimension, higher);
    }
    return replacement;
  }

  /** The symbols that only {@link #in} brings in. */
  Set<Symbol> helpers() {
    return Set.of(higher, cosine, turns);
  }
}
