package org.difflow.syntax;

import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/** A free symbol and what is known of it: {@code r > 0}, {@code n in 1..inf}, or nothing. */
public record Assumption(Name symbol, Optional<Bound> bound, SourceRange range) {
  /** The relation and its right side. */
  public record Bound(Relation relation, Expression value) {}

  /** How the symbol stands to the right side. */
  public enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    IN("in");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }
  }
}
