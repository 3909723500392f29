package org.difflow.syntax;

import org.difflow.diagnostic.SourceRange;

/**
 * A name as it was written and in the one spelling that decides whether two names are the same:
 * {@code σ_min} and {@code sigma_min} are both {@code sigma_min}. See {@link GreekNames}.
 */
public record Name(String written, String canonical, SourceRange range) {
  /** The name with its canonical spelling worked out. */
  public static Name of(String written, SourceRange range) {
    return new Name(written, GreekNames.canonical(written), range);
  }

  @Override
  public String toString() {
    return written;
  }
}
