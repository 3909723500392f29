package org.difflow.symbolic.stable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * A formula whose symbols stand for other formulas: {@code cos(u)^2} is found in {@code cos(2*t)^2}
 * with {@code u = 2*t}. Factors and terms may stand in any order.
 */
final class Pattern {
  private final Map<Symbol, Expr> meanings = new HashMap<>();

  private Pattern() {}

  /** What the symbols of {@code pattern} stand for if it is to be {@code formula}. */
  static Optional<Map<Symbol, Expr>> match(Expr pattern, Expr formula) {
    Pattern found = new Pattern();
    return found.matches(pattern, formula) ? Optional.of(found.meanings) : Optional.empty();
  }

  private boolean matches(Expr pattern, Expr formula) {
    return switch (pattern) {
      case Symbol symbol -> meanings.computeIfAbsent(symbol, _ -> formula) == formula;
      case Power _ when formula instanceof Power -> inOrder(pattern, formula);
      case Application own when formula instanceof Application call ->
          own.function() == call.function() && inOrder(own, call);
      case Product _ when formula instanceof Product -> together(pattern, formula);
      case Sum _ when formula instanceof Sum -> together(pattern, formula);
      default -> pattern == formula;
    };
  }

  private boolean together(Expr pattern, Expr formula) {
    return pattern.children().size() == formula.children().size()
        && inAnyOrder(pattern.children(), formula.children());
  }

  private boolean inOrder(Expr pattern, Expr formula) {
    List<Expr> wanted = pattern.children();
    for (int i = 0; i < wanted.size(); i++) {
      if (!matches(wanted.get(i), formula.children().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean inAnyOrder(List<Expr> wanted, List<Expr> parts) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (Expr part : parts) {
      Map<Symbol, Expr> before = Map.copyOf(meanings);
      if (matches(wanted.getFirst(), part)
          && inAnyOrder(wanted.subList(1, wanted.size()), without(part, parts))) {
        return true;
      }
      meanings.clear();
      meanings.putAll(before);
    }
    return false;
  }

  private static List<Expr> without(Expr part, List<Expr> parts) {
    List<Expr> others = new ArrayList<>(parts);
    others.remove(part);
    return others;
  }
}
