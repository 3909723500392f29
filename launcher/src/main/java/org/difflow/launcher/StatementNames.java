package org.difflow.launcher;

import java.util.Set;
import java.util.stream.Collectors;
import org.difflow.syntax.Name;
import org.difflow.syntax.Statement;

/**
 * The names that statements declare, in the form in which one is the same however it is written.
 */
final class StatementNames {
  private StatementNames() {}

  /** What a statement declares. */
  static Set<String> declared(Statement statement) {
    return switch (statement) {
      case Statement.Let let -> one(let.name());
      case Statement.FunctionDeclaration function -> one(function.name());
      case Statement.PathDeclaration path -> one(path.name());
      case Statement.SamplerDeclaration sampler -> one(sampler.name());
      case Statement.SymDeclaration symbols ->
          symbols.assumptions().stream()
              .map(symbol -> symbol.symbol().canonical())
              .collect(Collectors.toSet());
      case Statement.Import library -> library.alias().map(StatementNames::one).orElseGet(Set::of);
      case Statement.ForLoop _,
          Statement.Assertion _,
          Statement.CarryAssignment _,
          Statement.ExpressionStatement _ ->
          Set.of();
    };
  }

  private static Set<String> one(Name name) {
    return Set.of(name.canonical());
  }
}
