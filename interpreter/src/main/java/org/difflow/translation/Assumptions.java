package org.difflow.translation;

import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.node.SymbolNode;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Sort;
import org.difflow.syntax.Assumption;

/** What a {@code sym} statement says of its symbols. */
final class Assumptions {
  private Assumptions() {}

  static SymbolNode symbol(Assumption assumption) {
    String name = assumption.symbol().canonical();
    return assumption
        .bound()
        .map(bound -> new SymbolNode(name, Sort.SCALAR, domain(bound)))
        .orElseGet(() -> new SymbolNode(name, Sort.SCALAR, Domain.REAL));
  }

  private static Domain domain(Assumption.Bound bound) {
    return switch (bound.relation()) {
      case GREATER -> Domain.above(BigFraction.ZERO);
      case GREATER_OR_EQUAL -> Domain.NONNEGATIVE;
      default -> Domain.REAL;
    };
  }
}
