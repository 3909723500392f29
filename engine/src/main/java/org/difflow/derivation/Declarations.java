package org.difflow.derivation;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.path.ConditionalPath;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Notation;

/** The {@code sym} statement that a script declares symbols by, with what is known of them. */
final class Declarations {
  private final ConditionalPath path;
  private final Notation notation;

  Declarations(ConditionalPath path, Notation notation) {
    this.path = path;
    this.notation = notation;
  }

  /** {@code sym t in [0, 1], x in R^d, d in 1..inf}. */
  String of(Collection<Symbol> symbols) {
    return withDimension(symbols)
        .map(this::declaration)
        .collect(Collectors.joining(", ", "sym ", ""));
  }

  private Stream<Symbol> withDimension(Collection<Symbol> symbols) {
    boolean open = path.fixedDimension().isEmpty() && symbols.stream().anyMatch(Symbol::isVector);
    Stream<Symbol> dimension = open ? Stream.of(path.coordinates().dimension()) : Stream.empty();
    return Stream.concat(symbols.stream(), dimension).distinct();
  }

  private String declaration(Symbol symbol) {
    String name = notation.formula(symbol);
    if (symbol.isVector()) {
      return name + " in R^" + dimension();
    }
    return name + known(symbol.domain(), symbol.pool());
  }

  private String dimension() {
    OptionalInt fixed = path.fixedDimension();
    return fixed.isPresent() ? String.valueOf(fixed.getAsInt()) : "d";
  }

  private String known(Domain domain, ExpressionPool pool) {
    Optional<String> lower = domain.lower().map(end -> text(pool, end));
    Optional<String> upper = domain.upper().map(end -> text(pool, end));
    if (lower.isEmpty()) {
      return "";
    }
    if (domain.integer()) {
      return " in %s..%s".formatted(lower.get(), upper.orElse("inf"));
    }
    return upper
        .map(end -> " in [%s, %s]".formatted(lower.get(), end))
        .orElseGet(() -> (domain.lowerOpen() ? " > " : " >= ") + lower.get());
  }

  private String text(ExpressionPool pool, BigFraction end) {
    return notation.formula(pool.constant(end));
  }
}
