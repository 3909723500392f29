package org.difflow.symbolic.asymptotic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/**
 * The first terms of an expansion as x falls to 0, the largest first, with the scale of what is
 * left out; without one the terms are all. No coefficient is 0.
 */
record Transseries(ExpressionPool pool, List<Term> terms, Optional<Scale> rest) {

  /** A coefficient free of x times a scale. */
  record Term(Expr coefficient, Scale scale) {}

  static Transseries constant(Expr value) {
    return of(value, Scale.one(value.pool()));
  }

  static Transseries of(Expr coefficient, Scale scale) {
    List<Term> terms = Sign.isZero(coefficient) ? List.of() : List.of(new Term(coefficient, scale));
    return new Transseries(coefficient.pool(), terms, Optional.empty());
  }

  boolean isZero() {
    return terms.isEmpty() && rest.isEmpty();
  }

  /** The largest term; undecided where all that is known cancels. */
  Term leading() {
    if (terms.isEmpty()) {
      throw new Undecided("all known terms cancel");
    }
    return terms.getFirst();
  }

  Transseries plus(Transseries other) {
    List<Term> all = new ArrayList<>(terms);
    other.terms.forEach(term -> add(all, term));
    return new Transseries(pool, all, larger(rest, other.rest)).trimmed();
  }

  private static void add(List<Term> terms, Term added) {
    for (int i = 0; i < terms.size(); i++) {
      int order = added.scale().compareGrowth(terms.get(i).scale());
      if (order > 0) {
        terms.add(i, added);
        return;
      }
      if (order == 0) {
        merge(terms, i, added);
        return;
      }
    }
    terms.add(added);
  }

  private static void merge(List<Term> terms, int index, Term added) {
    Expr sum = terms.get(index).coefficient().plus(added.coefficient());
    if (Sign.isZero(sum)) {
      terms.remove(index);
    } else {
      terms.set(index, new Term(sum, terms.get(index).scale()));
    }
  }

  private static Optional<Scale> larger(Optional<Scale> a, Optional<Scale> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    return a.get().compareGrowth(b.get()) >= 0 ? a : b;
  }

  /** Without the terms that the rest swallows. */
  private Transseries trimmed() {
    return rest.map(
            left ->
                new Transseries(
                    pool,
                    terms.stream().filter(t -> t.scale().compareGrowth(left) > 0).toList(),
                    rest))
        .orElse(this);
  }

  /** At most so many terms, the first one dropped being the scale of the rest. */
  Transseries first(int count) {
    if (terms.size() <= count) {
      return this;
    }
    Scale dropped = terms.get(count).scale();
    return new Transseries(pool, terms.subList(0, count), larger(rest, Optional.of(dropped)));
  }

  /** Without what is known to be there beyond a scale. */
  Transseries withRest(Scale scale) {
    return new Transseries(pool, terms, larger(rest, Optional.of(scale))).trimmed();
  }

  Transseries negate() {
    return times(pool.constant(-1), Scale.one(pool));
  }

  Transseries minus(Transseries other) {
    return plus(other.negate());
  }

  Transseries times(Expr coefficient, Scale scale) {
    return new Transseries(
        pool,
        terms.stream()
            .map(t -> new Term(t.coefficient().times(coefficient), t.scale().times(scale)))
            .toList(),
        rest.map(scale::times));
  }

  Transseries times(Transseries other) {
    Transseries product = new Transseries(pool, List.of(), restOfProduct(other));
    for (Term term : other.terms) {
      Transseries part = new Transseries(pool, terms, Optional.empty());
      product = product.plus(part.times(term.coefficient(), term.scale()));
    }
    return product;
  }

  private Optional<Scale> restOfProduct(Transseries other) {
    Optional<Scale> mine = rest.flatMap(r -> other.largest().map(r::times));
    Optional<Scale> theirs = other.rest.flatMap(r -> largest().map(r::times));
    return larger(mine, theirs);
  }

  /** The scale of the whole; none for 0. */
  Optional<Scale> largest() {
    return terms.isEmpty() ? rest : Optional.of(terms.getFirst().scale());
  }

  /** Whether everything falls to 0. */
  boolean isSmall() {
    return largest().map(scale -> scale.growth() < 0).orElse(true);
  }

  /** This over its leading term, less 1. */
  Transseries relative() {
    Term leading = leading();
    Scale inverse = Scale.one(pool).over(leading.scale());
    Transseries ratio = times(leading.coefficient().reciprocal(), inverse);
    return ratio.minus(constant(pool.constant(1)));
  }
}
