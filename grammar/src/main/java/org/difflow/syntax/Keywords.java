package org.difflow.syntax;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The keywords that have a meaning. */
public final class Keywords {
  private Keywords() {}

  /** All of them, in the order of the grammar. */
  public static Stream<String> stream() {
    return IntStream.rangeClosed(DifflowLexer.PATH, DifflowLexer.NONE)
        .mapToObj(DifflowLexer.VOCABULARY::getLiteralName)
        .map(quoted -> quoted.substring(1, quoted.length() - 1));
  }
}
