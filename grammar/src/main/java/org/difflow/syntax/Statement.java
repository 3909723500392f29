package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/**
 * A statement of a file or a block. Which of them may stand in a block is decided by name, not by
 * the grammar. The documentation of a declaration is the text of the {@code ##} lines above it.
 */
public sealed interface Statement {
  SourceRange range();

  /** {@code import std.paths} or {@code import "my/paths.diff" as mine}. */
  record Import(ImportTarget target, Optional<Name> alias, SourceRange range)
      implements Statement {}

  /** What is imported. */
  sealed interface ImportTarget {
    SourceRange range();
  }

  /** {@code std.paths}: a library, by the parts of its name. */
  record Library(List<Name> path, SourceRange range) implements ImportTarget {
    public Library {
      path = List.copyOf(path);
    }
  }

  /** {@code "my/paths.diff"}: a file, relative to the importing one. */
  record ScriptFile(String path, SourceRange range) implements ImportTarget {}

  /** {@code let name = value}. */
  record Let(Name name, Expression value, Optional<String> documentation, SourceRange range)
      implements Statement {}

  /** {@code sym r > 0, t > 0}. */
  record SymDeclaration(List<Assumption> assumptions, SourceRange range) implements Statement {
    public SymDeclaration {
      assumptions = List.copyOf(assumptions);
    }
  }

  /** {@code fn name(parameters) = body}, the body an expression or a block. */
  record FunctionDeclaration(
      Name name,
      List<Parameter> parameters,
      Expression body,
      Optional<String> documentation,
      SourceRange range)
      implements Statement {
    public FunctionDeclaration {
      parameters = List.copyOf(parameters);
    }
  }

  /** {@code path name(parameters) { items }}. */
  record PathDeclaration(
      Name name,
      List<Parameter> parameters,
      List<PathItem> items,
      Optional<String> documentation,
      SourceRange range)
      implements Statement {
    public PathDeclaration {
      parameters = List.copyOf(parameters);
      items = List.copyOf(items);
    }
  }

  /** {@code sampler name(parameters) { items }}. */
  record SamplerDeclaration(
      Name name,
      List<Parameter> parameters,
      List<SamplerItem> items,
      Optional<String> documentation,
      SourceRange range)
      implements Statement {
    public SamplerDeclaration {
      parameters = List.copyOf(parameters);
      items = List.copyOf(items);
    }
  }

  /** {@code for variable in source { body }}. */
  record ForLoop(Name variable, Expression source, Expression.Block body, SourceRange range)
      implements Statement {}

  /** {@code assert condition, message}. */
  record Assertion(Expression condition, Optional<Expression> message, SourceRange range)
      implements Statement {}

  /** {@code name = value}: only a carry, only inside {@code step}. */
  record CarryAssignment(Name name, Expression value, SourceRange range) implements Statement {}

  /** An expression standing alone. */
  record ExpressionStatement(Expression expression, SourceRange range) implements Statement {}
}
