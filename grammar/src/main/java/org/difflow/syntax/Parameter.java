package org.difflow.syntax;

import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/** A parameter of a function, path or sampler, with its default if it has one. */
public record Parameter(Name name, Optional<Expression> defaultValue, SourceRange range) {}
