package org.difflow.syntax;

import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.difflow.syntax.DifflowParser.LineContext;
import org.difflow.syntax.DifflowParser.PathLineContext;
import org.difflow.syntax.DifflowParser.SamplerLineContext;

/** The likely fix for a token out of place, mostly a habit from another language. */
final class Advice {
  private Advice() {}

  static Optional<String> on(Token before, Token found, ParserRuleContext context) {
    return Optional.ofNullable(
        switch (found.getType()) {
          case DifflowLexer.STAR -> ifDoubled(before, found, "powers are written with `^`");
          case DifflowLexer.SLASH -> ifDoubled(before, found, "a comment starts with `#`");
          case DifflowLexer.PRIME -> "strings stand in double quotes";
          case DifflowLexer.DOT -> "a number needs digits on both sides of its point";
          case DifflowLexer.ASSIGN -> onAssign(before, context);
          case DifflowLexer.COMMA -> "a list is written [a, b]";
          case DifflowLexer.LET, DifflowLexer.FN -> onDeclaration(found, context);
          default -> onAdjacent(before, found);
        });
  }

  private static String ifDoubled(Token before, Token found, String advice) {
    return before.getType() == found.getType() ? advice : null;
  }

  private static String onAssign(Token before, ParserRuleContext context) {
    boolean definesFunction =
        context instanceof LineContext
            && context.start.getType() == DifflowLexer.NAME
            && before.getType() == DifflowLexer.CLOSE_ROUND;
    return definesFunction
        ? "a function is declared with `fn`; equality is `==`"
        : "equality is `==`";
  }

  private static String onDeclaration(Token found, ParserRuleContext context) {
    boolean item = context instanceof PathLineContext || context instanceof SamplerLineContext;
    return item ? "definitions here stand without `" + found.getText() + "`" : null;
  }

  /** Two factors side by side. */
  private static String onAdjacent(Token before, Token found) {
    return isFactor(before) && isFactor(found)
        ? "there is no implicit multiplication: write `%s*%s`"
            .formatted(before.getText(), found.getText())
        : null;
  }

  private static boolean isFactor(Token token) {
    return token.getType() == DifflowLexer.NUMBER || TokenNames.isName(token.getType());
  }
}
