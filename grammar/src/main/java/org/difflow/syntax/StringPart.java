package org.difflow.syntax;

import java.util.Optional;
import org.difflow.diagnostic.SourceRange;

/** A piece of a string: text with its escapes resolved, or a hole. */
public sealed interface StringPart {
  SourceRange range();

  /** Characters as they will be printed. */
  record Text(String value, SourceRange range) implements StringPart {}

  /** {@code {expression}} or {@code {expression:format}}. */
  record Hole(Expression value, Optional<NumberFormat> format, SourceRange range)
      implements StringPart {}

  /** {@code :4} is 4 significant digits, {@code :.3} is 3 decimals. */
  record NumberFormat(Counting counting, int digits) {}

  /** What the digits of a format count. */
  enum Counting {
    SIGNIFICANT,
    DECIMALS
  }
}
