package org.difflow.syntax;

import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/** An item of a path: a clause or a {@link Definition}, which may be a law. */
public sealed interface PathItem permits PathItem.Clause, Definition {
  SourceRange range();

  /** An item that starts with a word of its own. */
  sealed interface Clause extends PathItem {}

  /**
   * {@code time t in [0, 1], data at 0, stop 1e-3}. The interval is a list of two for continuous
   * time and a range {@code A..B} for discrete time.
   */
  record TimeClause(
      Name variable,
      Expression interval,
      Optional<Expression> dataAt,
      Optional<Expression> stop,
      SourceRange range)
      implements Clause {}

  /** {@code prior distribution}. */
  record PriorClause(Expression distribution, SourceRange range) implements Clause {}

  /** {@code base distribution}: the law of z of a flow. */
  record BaseClause(Expression distribution, SourceRange range) implements Clause {}

  /** {@code isotropic}: the law of the Poisson field. */
  record IsotropicClause(SourceRange range) implements Clause {}
}
