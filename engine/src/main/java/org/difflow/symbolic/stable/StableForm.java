package org.difflow.symbolic.stable;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * A formula with the same values, written so that doubles lose no digits where terms cancel: the
 * last pass before lowering. Rules go from the outside in, and into what a rule has written. The
 * integrand of an integral is a formula of its own and is left to its own lowering.
 *
 * @param formula in the symbols of the given one and in distances
 * @param distances what new symbols stand for, distances from the ends of a range
 */
public record StableForm(Expr formula, Map<Symbol, Expr> distances) {

  public static StableForm of(Expr formula) {
    Pass pass = new Pass(formula.pool());
    Expr written = pass.written(formula);
    return new StableForm(written, Collections.unmodifiableMap(pass.distances));
  }

  private static final class Pass {
    private final Map<Symbol, Expr> distances = new LinkedHashMap<>();
    private final Map<Expr, Optional<Expr>> known = new HashMap<>();

    private final Differences differences;

    Pass(ExpressionPool pool) {
      this.differences = new Differences(pool);
    }

    Expr written(Expr formula) {
      Map<Expr, Expr> better = new HashMap<>();
      for (Expr node : PostOrder.of(formula, Pass::isIntegral)) {
        best(node).ifPresent(found -> better.put(node, found));
      }
      return better.isEmpty() ? formula : formula.substitute(better);
    }

    /** Inside what a rule makes of it, where that is a choice, the node keeps its form. */
    private Optional<Expr> best(Expr node) {
      Optional<Expr> before = known.putIfAbsent(node, Optional.empty());
      if (before == null) {
        known.put(node, rewritten(node).map(this::written));
      }
      return known.get(node);
    }

    private static boolean isIntegral(Expr node) {
      return node instanceof Application call
          && (call.function() == Function.INTEGRAL || call.function() == Function.ANTIDERIVATIVE);
    }

    private Optional<Expr> rewritten(Expr node) {
      return switch (node) {
        case Sum sum -> ofSum(sum);
        case Product product -> Quotients.in(product);
        case Application call when call.function() == Function.LOG ->
            Logarithms.of(
                call.argument(),
                call.argument() instanceof Sum sum ? ofSum(sum) : Optional.empty());
        case Application call -> noted(Angles.in(call));
        default -> Optional.empty();
      };
    }

    private Optional<Expr> ofSum(Sum sum) {
      return differences.in(sum).or(() -> noted(Polynomials.in(sum)));
    }

    private Optional<Expr> noted(Optional<Ended> found) {
      found.ifPresent(
          ended -> ended.ends().forEach(end -> distances.put(end.distance(), end.value())));
      return found.map(Ended::formula);
    }
  }
}
