package org.difflow.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;

/** The formulas that a formula in pieces is made of, one for each way its choices can go. */
final class Pieces {
  private Pieces() {}

  static List<Expr> of(Expr formula) {
    return choice(formula).map(choice -> resolved(formula, choice)).orElse(List.of(formula));
  }

  private static Optional<Application> choice(Expr formula) {
    return PostOrder.of(formula).stream()
        .filter(Application.class::isInstance)
        .map(Application.class::cast)
        .filter(part -> !alternatives(part).isEmpty())
        .findFirst();
  }

  private static List<Expr> resolved(Expr formula, Application choice) {
    return alternatives(choice).stream()
        .flatMap(one -> of(formula.substitute(Map.of(choice, one))).stream())
        .distinct()
        .toList();
  }

  private static List<Expr> alternatives(Application part) {
    return switch (part.function()) {
      case IF_LESS, IF_EQUAL -> part.arguments().subList(2, 4);
      case MIN, MAX -> part.arguments();
      default -> List.of();
    };
  }
}
