package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Two terms of a sum that cancel, b - b q = b (1 - q), by the table of {@link Complements} for 1 -
 * q. In exp(v) - exp(u) the quotient may overflow where neither exponential does, so b has none.
 */
final class Differences {
  private static final Set<Function> SHARES =
      EnumSet.of(
          Function.EXP,
          Function.COS,
          Function.SIN,
          Function.TANH,
          Function.SIGMOID,
          Function.ERF,
          Function.ERFC,
          Function.GAMMA_P,
          Function.GAMMA_Q,
          Function.BETA_I);

  private final ExpressionPool pool;
  private List<Identity> rules = List.of();

  Differences(ExpressionPool pool) {
    this.pool = pool;
  }

  /** The sum with two of its terms made one, if a rule has them. */
  Optional<Expr> in(Sum sum) {
    return sum.terms().stream()
        .filter(Differences::hasShare)
        .flatMap(term -> sum.terms().stream().flatMap(base -> merged(sum, base, term).stream()))
        .findFirst();
  }

  private static boolean hasShare(Expr term) {
    return !term.isVector() && factors(term).stream().anyMatch(Differences::isShare);
  }

  private static boolean isShare(Expr factor) {
    Expr base = factor instanceof Power power ? power.base() : factor;
    return base instanceof Application call && SHARES.contains(call.function());
  }

  private static List<Expr> factors(Expr term) {
    return term instanceof Product product ? product.factors() : List.of(term);
  }

  private Optional<Expr> merged(Sum sum, Expr base, Expr term) {
    return base == term || base.isVector() || hasExponential(base)
        ? Optional.empty()
        : complement(term.over(base).negate()).map(rest -> with(sum, base, term, rest));
  }

  private static boolean hasExponential(Expr term) {
    return factors(term).stream()
        .anyMatch(f -> f instanceof Application call && call.function() == Function.EXP);
  }

  private static Expr with(Sum sum, Expr base, Expr term, Expr rest) {
    List<Expr> terms = new ArrayList<>(sum.terms());
    terms.removeAll(List.of(base, term));
    terms.add(base.times(rest));
    return sum.pool().sum(terms);
  }

  /** 1 - share. */
  Optional<Expr> complement(Expr share) {
    return mayMatch(share)
        ? rules().stream().flatMap(rule -> of(share, rule).stream()).findFirst()
        : Optional.empty();
  }

  /** The table, built when a formula first has something for it. */
  private List<Identity> rules() {
    if (rules.isEmpty()) {
      rules = new Complements().in(pool);
    }
    return rules;
  }

  /** Terms of one sign do not cancel: of all numbers only 2 stands before a share of the table. */
  private static boolean mayMatch(Expr share) {
    Expr first = factors(share).getFirst();
    return !(first instanceof Constant number) || number.value().equals(BigFraction.of(2));
  }

  private static Optional<Expr> of(Expr share, Identity rule) {
    Expr pattern = rule.left().negate().plus(1);
    return Pattern.match(pattern, share).map(meanings -> written(rule.right(), meanings));
  }

  /** Sums, where the meanings of two symbols meet, are simplified, so that what cancels is gone. */
  private static Expr written(Expr right, Map<Symbol, Expr> meanings) {
    Map<Expr, Expr> parts = new HashMap<>(meanings);
    for (Expr node : PostOrder.of(right)) {
      if (node instanceof Sum sum) {
        parts.put(sum, Simplifier.simplify(sum.substitute(meanings)));
      }
    }
    return right.substitute(parts);
  }
}
