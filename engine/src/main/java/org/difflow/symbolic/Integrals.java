package org.difflow.symbolic;

import java.util.List;

/** The integrals between two ends that a formula holds. */
public final class Integrals {
  private Integrals() {}

  /** Those inside no other one, each once. */
  public static List<Application> outermost(Expr formula) {
    return isIntegral(formula)
        ? List.of((Application) formula)
        : PostOrder.of(formula, Integrals::isIntegral).stream()
            .flatMap(node -> node.children().stream())
            .filter(Integrals::isIntegral)
            .map(Application.class::cast)
            .distinct()
            .toList();
  }

  /** Whether there is one. */
  public static boolean isIn(Expr formula) {
    return PostOrder.of(formula).stream().anyMatch(Integrals::isIntegral);
  }

  private static boolean isIntegral(Expr node) {
    return node instanceof Application call && call.function() == Function.INTEGRAL;
  }
}
