package org.difflow.checker;

import java.util.Optional;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.problem.Findings;
import org.difflow.checker.problem.Problem;
import org.difflow.diagnostic.SourceRange;
import org.difflow.syntax.Statement;

/** Statements that may not stand everywhere: the grammar takes them, this says no by name. */
final class StatementPlaces {
  private final Findings findings;

  StatementPlaces(Findings findings) {
    this.findings = findings;
  }

  /** A statement by its first word. */
  private record Opening(String word, String verb, boolean fileOnly) {}

  void check(Statement statement, Visibility where) {
    opening(statement).ifPresent(opening -> check(opening, statement.range(), where));
  }

  private static Optional<Opening> opening(Statement statement) {
    return Optional.ofNullable(
        switch (statement) {
          case Statement.Import _ -> new Opening("import", "reads a library", true);
          case Statement.PathDeclaration _ -> new Opening("path", "declares a path", true);
          case Statement.SamplerDeclaration _ -> new Opening("sampler", "declares a sampler", true);
          case Statement.FunctionDeclaration _ -> new Opening("fn", "declares a function", false);
          case Statement.SymDeclaration _ -> new Opening("sym", "declares symbols", false);
          case Statement.Assertion _ -> new Opening("assert", "stops the script", false);
          case Statement.Let _,
              Statement.ForLoop _,
              Statement.CarryAssignment _,
              Statement.ExpressionStatement _ ->
              null;
        });
  }

  private void check(Opening opening, SourceRange statement, Visibility where) {
    SourceRange word = new SourceRange(statement.start(), statement.start() + length(opening));
    if (where.isInside(Scope.Kind.STEP)) {
      findings.add(findings.at(word, Problem.NOT_IN_STEP, opening.word(), opening.verb()));
    } else if (opening.fileOnly() && !where.isFile()) {
      findings.add(findings.at(word, Problem.NOT_IN_A_BLOCK, opening.word()));
    }
  }

  private static int length(Opening opening) {
    return opening.word().length();
  }
}
