package org.difflow.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.difflow.diagnostic.SourceText;

/** Whether a text that is entered line by line goes on in the next line. */
public final class Unfinished {
  private static final String BLANK_LAST_LINE = "\n[ \t]*$";

  private Unfinished() {}

  /**
   * Whether a text breaks off inside brackets, or after an operator, {@code =}, {@code =>} or
   * {@code ,} unless a blank line says that it is meant so.
   */
  public static boolean is(String text) {
    List<Token> tokens = significant(text);
    if (tokens.stream().mapToInt(Unfinished::change).sum() > 0) {
      return true;
    }
    boolean endsOpenly = !tokens.isEmpty() && TokenNames.continuesLine(tokens.getLast().getType());
    return endsOpenly && !text.matches("(?s).*" + BLANK_LAST_LINE);
  }

  private static List<Token> significant(String text) {
    return ScriptParser.allTokens(new SourceText("", text)).stream()
        .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
        .filter(token -> token.getType() != DifflowLexer.NEWLINE)
        .filter(token -> token.getType() != Token.EOF)
        .<Token>map(token -> token)
        .toList();
  }

  /** A string ends with its line, closed or not. */
  private static int change(Token token) {
    return switch (token.getType()) {
      case DifflowLexer.OPEN_QUOTE, DifflowLexer.CLOSE_QUOTE -> 0;
      default -> Brackets.change(token.getType());
    };
  }
}
