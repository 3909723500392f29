package org.difflow.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.difflow.diagnostic.SourceRange;

/** The {@code ##} comments of a text that have a line of their own, by their lines. */
final class Documentation {
  private final Reading reading;
  private final Map<Integer, String> lines = new HashMap<>();

  Documentation(Reading reading, List<? extends Token> tokens) {
    this.reading = reading;
    for (Token token : tokens) {
      if (token.getType() == DifflowLexer.DOCUMENTATION && startsLine(token)) {
        lines.put(reading.position(token).line(), token.getText().substring("##".length()).strip());
      }
    }
  }

  /** The text of the documentation lines straight above a declaration that starts its line. */
  Optional<String> of(Token declaration) {
    Deque<String> block = new ArrayDeque<>();
    int line = reading.position(declaration).line();
    for (int i = line - 1; startsLine(declaration) && lines.containsKey(i); i--) {
      block.push(lines.get(i));
    }
    return block.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", block));
  }

  private boolean startsLine(Token token) {
    int start = reading.range(token).start();
    int line = reading.source().lineStart(reading.position(token).line());
    return reading.source().text(new SourceRange(line, start)).isBlank();
  }
}
