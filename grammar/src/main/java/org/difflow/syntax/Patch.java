package org.difflow.syntax;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.difflow.diagnostic.SourceRange;
import org.difflow.diagnostic.SourceText;

/** {@code .diff} is also the ending of patches; their first lines give them away. */
final class Patch {
  static final String HELP = "a Difflow script holds statements such as `let n = 1000`";

  private static final Pattern START =
      Pattern.compile(
          "\\A\\s*(diff --git |--- [^\\n]*\\R\\+\\+\\+ |\\+\\+\\+ |@@ |Index: )[^\\r\\n]*");

  private Patch() {}

  /** Where a text says that it is a patch. */
  static Optional<SourceRange> find(SourceText source) {
    Matcher start = START.matcher(source.text());
    return start.find()
        ? Optional.of(new SourceRange(start.start(1), start.end(1)))
        : Optional.empty();
  }
}
