package org.difflow.symbolic.integral;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.normal.MultipliedOut;

/**
 * Tries one {@link Rule} after another, down to a depth and a size of the integrands tried after
 * which nothing is found: the same on every machine. No integrand is tried inside itself or twice.
 */
final class Search {
  /** Room for the integrands of the tests: cos(x)^3 e^sin(x) needs 6. */
  private static final int MAX_DEPTH = 8;

  /**
   * A bound on the time of a search that finds nothing, about 0.1 s: parts of all integrands tried
   * for one term. Those of the tests that are found take up to 59.
   */
  private static final int MAX_PARTS = 90;

  private final Symbol x;
  private final int depth;
  private final Map<Expr, Optional<Expr>> tried;

  Search(Symbol x) {
    this(x, 0, new HashMap<>());
  }

  private Search(Symbol x, int depth, Map<Expr, Optional<Expr>> tried) {
    this.x = x;
    this.depth = depth;
    this.tried = tried;
  }

  /** An antiderivative, as far as the rules find one. */
  Optional<Expr> of(Expr f) {
    if (!f.symbols().contains(x)) {
      return Optional.of(f.times(x));
    }
    return f instanceof Sum sum ? termwise(sum) : product(f);
  }

  /** An antiderivative of a part of this search. */
  Optional<Expr> deeper(Expr f) {
    return new Search(x, depth + 1, tried).of(f);
  }

  /** An antiderivative by another symbol. */
  Optional<Expr> deeper(Expr f, Symbol u) {
    return new Search(u, depth + 1, tried).of(f);
  }

  /** A symbol other than x, one of two, so that an integrand comes back as itself. */
  Symbol fresh(Domain domain) {
    return x.pool().symbol(x.name().equals("u'") ? "v'" : "u'", Sort.SCALAR, domain);
  }

  private Optional<Expr> termwise(Sum sum) {
    List<Expr> found = new ArrayList<>();
    for (Expr term : sum.terms()) {
      Optional<Expr> one = depth == 0 ? new Search(x).of(term) : of(term);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      found.add(one.get());
    }
    return Optional.of(x.pool().sum(found));
  }

  private Optional<Expr> product(Expr f) {
    Integrand integrand = Integrand.of(f, x);
    return rules(integrand).map(found -> found.times(Integrand.constant(f, x)));
  }

  private Optional<Expr> rules(Integrand integrand) {
    Expr f = integrand.formula();
    if (!tried.containsKey(f) && depth <= MAX_DEPTH && mayGoOn()) {
      tried.put(f, Optional.empty());
      tried.put(
          f,
          Arrays.stream(Rule.values())
              .flatMap(rule -> attempt(rule, integrand).stream())
              .findFirst());
    }
    return tried.getOrDefault(f, Optional.empty());
  }

  private boolean mayGoOn() {
    return tried.keySet().stream().mapToInt(f -> PostOrder.of(f).size()).sum() < MAX_PARTS;
  }

  private Optional<Expr> attempt(Rule rule, Integrand integrand) {
    try {
      return rule.of(integrand, this);
    } catch (Fault noDerivative) {
      return Optional.empty();
    }
  }

  static Optional<Expr> multipliedOut(Integrand f, Search search) {
    Expr other = MultipliedOut.of(f.formula());
    return other == f.formula() ? Optional.empty() : search.deeper(other);
  }
}
