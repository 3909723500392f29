package org.difflow.syntax;

import java.util.List;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;

/** A whole file. */
public record Script(SourceText source, List<Statement> statements, SourceRange range) {
  public Script {
    statements = List.copyOf(statements);
  }
}
