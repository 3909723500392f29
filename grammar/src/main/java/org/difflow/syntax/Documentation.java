package org.difflow.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** The {@code ##} comments of a text, by their lines. */
final class Documentation {
  private final Map<Integer, String> lines = new HashMap<>();

  Documentation(Reading reading, List<? extends Token> tokens) {
    for (Token token : tokens) {
      if (token.getType() == DifflowLexer.DOCUMENTATION) {
        lines.put(reading.position(token).line(), token.getText().substring("##".length()).strip());
      }
    }
  }

  /** The text of the documentation lines straight above a line. */
  Optional<String> above(int line) {
    Deque<String> block = new ArrayDeque<>();
    for (int i = line - 1; lines.containsKey(i); i--) {
      block.push(lines.get(i));
    }
    return block.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", block));
  }
}
