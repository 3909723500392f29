package org.difflow.symbolic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The distinct nodes of a formula, children before parents. The walk keeps its own stack, so that a
 * formula may be as deep as memory allows.
 */
public final class PostOrder {
  private PostOrder() {}

  /** Every distinct node of {@code root} once, each after its children. */
  public static List<Expr> of(Expr root) {
    return of(root, node -> false);
  }

  /** As {@link #of(Expr)}, leaving out the nodes that are {@code known} and what is below them. */
  public static List<Expr> of(Expr root, Predicate<Expr> known) {
    List<Expr> order = new ArrayList<>();
    Set<Expr> seen = new HashSet<>();
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(root, false));
    while (!stack.isEmpty()) {
      Visit visit = stack.pop();
      if (visit.childrenDone()) {
        order.add(visit.node());
      } else if (!known.test(visit.node()) && seen.add(visit.node())) {
        stack.push(new Visit(visit.node(), true));
        visit.node().children().forEach(child -> stack.push(new Visit(child, false)));
      }
    }
    return order;
  }

  private record Visit(Expr node, boolean childrenDone) {}

  static Set<Symbol> symbols(Expr root) {
    Set<Symbol> symbols = new LinkedHashSet<>();
    for (Expr node : of(root)) {
      if (node instanceof Symbol symbol && symbol.sort() != Sort.BOUND) {
        symbols.add(symbol);
      }
    }
    return symbols;
  }
}
