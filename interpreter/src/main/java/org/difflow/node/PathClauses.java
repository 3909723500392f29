package org.difflow.node;

import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.SourceSection;
import java.util.Optional;

/** The {@code time}, {@code prior} and {@code base} clauses of a path. */
public final class PathClauses extends Node {
  @Child private ExpressionNode lower;
  @Child private ExpressionNode upper;
  @Child private ExpressionNode dataAt;
  @Child private ExpressionNode stop;
  @Child private ExpressionNode prior;
  @Child private ExpressionNode base;
  private final SourceSection section;

  /** {@code stop}, {@code prior} and {@code base} are {@code null} where they are not written. */
  public PathClauses(
      ExpressionNode lower,
      ExpressionNode upper,
      ExpressionNode dataAt,
      ExpressionNode stop,
      ExpressionNode prior,
      ExpressionNode base,
      SourceSection section) {
    this.lower = lower;
    this.upper = upper;
    this.dataAt = dataAt;
    this.stop = stop;
    this.prior = prior;
    this.base = base;
    this.section = section;
  }

  /** The {@code time} clause. */
  @Override
  public SourceSection getSourceSection() {
    return section;
  }

  Optional<Node> priorClause() {
    return Optional.ofNullable(prior);
  }

  Optional<Node> baseClause() {
    return Optional.ofNullable(base);
  }

  Object lower(MaterializedFrame frame) {
    return lower.execute(frame);
  }

  Object upper(MaterializedFrame frame) {
    return upper.execute(frame);
  }

  Object dataAt(MaterializedFrame frame) {
    return dataAt.execute(frame);
  }

  Optional<Object> stop(MaterializedFrame frame) {
    return Optional.ofNullable(stop).map(node -> node.execute(frame));
  }

  /** What the {@code base} clause says, where there is one. */
  Object base(MaterializedFrame frame) {
    return base.execute(frame);
  }

  /** What the {@code prior} clause says, where there is one. */
  Object prior(MaterializedFrame frame) {
    return prior.execute(frame);
  }
}
