package org.difflow.syntax;

import java.util.List;
import org.difflow.diagnostic.Diagnostic;

/**
 * What was read and what is wrong with it. The tree is there even beside errors, as far as it could
 * be read; {@link Expression.Missing} stands for what could not.
 */
public record ParseResult<T>(T tree, List<Diagnostic> diagnostics) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
