package org.difflow.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rebuilds a formula with some of its parts replaced; shared parts are rebuilt once. */
final class Substitution {
  private final Map<Expr, Expr> done;

  private Substitution(Map<Expr, Expr> done) {
    this.done = done;
  }

  static Substitution of(Map<? extends Expr, Expr> replacements) {
    return new Substitution(new HashMap<>(replacements));
  }

  Expr in(Expr root) {
    PostOrder.of(root, done::containsKey).forEach(node -> done.put(node, rebuilt(node)));
    return done.get(root);
  }

  private Expr rebuilt(Expr node) {
    List<Expr> children = new ArrayList<>(node.children().size());
    node.children().forEach(child -> children.add(done.get(child)));
    return children.equals(node.children()) ? node : node.pool().rebuild(node, children);
  }
}
