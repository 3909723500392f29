package org.difflow.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** From the tokens of the text to those that the parser reads; what goes wrong is reported. */
final class TokenPasses {
  private TokenPasses() {}

  static List<Token> run(Reading reading, List<? extends Token> tokens) {
    List<Token> visible =
        tokens.stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .map(Token.class::cast)
            .toList();
    List<Token> spelt = Spelling.correct(reading, visible);
    List<Token> balanced = BracketRepair.balance(reading, spelt);
    return LambdaParameters.mark(BlankNewlines.remove(balanced));
  }
}
