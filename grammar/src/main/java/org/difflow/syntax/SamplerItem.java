package org.difflow.syntax;

import org.difflow.diagnostic.SourceRange;

/** An item of a sampler: a clause or a {@link Definition}. */
public sealed interface SamplerItem permits SamplerItem.Clause, Definition {
  SourceRange range();

  /** An item that starts with a word of its own. */
  sealed interface Clause extends SamplerItem {}

  /** {@code grid times}. */
  record GridClause(Expression times, SourceRange range) implements Clause {}

  /** {@code carry name = initial}: a value handed from one step to the next. */
  record CarryDeclaration(Name name, Expression initial, SourceRange range) implements Clause {}

  /** {@code step(x, s, t) { body }}: from the state at time {@code s} to the one at {@code t}. */
  record StepClause(Name state, Name from, Name to, Expression.Block body, SourceRange range)
      implements Clause {}
}
