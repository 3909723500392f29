package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/**
 * {@code name = body}, {@code name(parameters) = body} or, for densities known up to a factor,
 * {@code name(parameters) ~ body}. Without parameters (absent, not empty) it defines a value.
 */
public record Definition(
    Name name,
    Optional<List<Name>> parameters,
    Operator operator,
    Expression body,
    SourceRange range)
    implements PathItem, SamplerItem {
  public Definition {
    parameters = parameters.map(List::copyOf);
  }

  /** Whether the body is the value itself or known up to a factor. */
  public enum Operator {
    EQUAL,
    PROPORTIONAL
  }
}
