package org.difflow.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** From the tokens of the text to those that the parser reads; what goes wrong is reported. */
final class TokenPasses {
  private TokenPasses() {}

  /**
   * The tokens, if they are not nested too deep. That is asked twice: of the text as it stands,
   * because balancing many open brackets is slow, and of what the parser will see.
   */
  static Optional<List<Token>> run(Reading reading, List<? extends Token> tokens) {
    return Optional.of(Spelling.correct(reading, visible(tokens)))
        .filter(spelt -> isBearable(reading, spelt))
        .map(spelt -> BracketRepair.balance(reading, spelt))
        .map(BlankNewlines::remove)
        .filter(lines -> isBearable(reading, lines))
        .map(LambdaParameters::mark);
  }

  private static List<Token> visible(List<? extends Token> tokens) {
    return tokens.stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .map(Token.class::cast)
        .toList();
  }

  private static boolean isBearable(Reading reading, List<Token> tokens) {
    Optional<Token> tooDeep = Nesting.tooDeep(tokens);
    tooDeep.ifPresent(
        token ->
            reading.report(
                SyntaxError.TOO_DEEP.of().help("name parts of it with `let`"),
                reading.range(token)));
    return tooDeep.isEmpty();
  }
}
