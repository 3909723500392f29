package org.difflow.syntax;

import java.util.List;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Marks the {@code (} of {@code (x, y) =>}, so that the parser knows a lambda from a group without
 * looking ahead.
 */
final class LambdaParameters {
  private final List<Token> tokens;

  private LambdaParameters(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> mark(List<Token> tokens) {
    LambdaParameters parameters = new LambdaParameters(tokens);
    return IntStream.range(0, tokens.size()).mapToObj(parameters::marked).toList();
  }

  private Token marked(int index) {
    return startsLambda(index) ? lambdaOpen(tokens.get(index)) : tokens.get(index);
  }

  /** Whether names and commas, a {@code )} and an arrow follow. */
  private boolean startsLambda(int index) {
    if (type(index) != DifflowLexer.OPEN_ROUND) {
      return false;
    }
    int end = index + 1;
    while (TokenNames.isName(type(end)) || type(end) == DifflowLexer.COMMA) {
      end++;
    }
    return type(end) == DifflowLexer.CLOSE_ROUND && type(end + 1) == DifflowLexer.ARROW;
  }

  private int type(int index) {
    return tokens.get(index).getType();
  }

  private static Token lambdaOpen(Token token) {
    CommonToken open = new CommonToken(token);
    open.setType(DifflowLexer.LAMBDA_OPEN);
    return open;
  }
}
