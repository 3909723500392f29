package org.difflow.syntax;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.difflow.syntax.DifflowParser.ArgumentsContext;
import org.difflow.syntax.DifflowParser.GroupContext;
import org.difflow.syntax.DifflowParser.LineContext;
import org.difflow.syntax.DifflowParser.ListContext;
import org.difflow.syntax.DifflowParser.PathLineContext;
import org.difflow.syntax.DifflowParser.SamplerLineContext;
import org.difflow.syntax.RecoveringParser.LineEndMissing;

/** The likely fix for a token out of place, mostly a habit from another language. */
final class Advice {
  private static final Set<Integer> ARITHMETIC =
      Set.of(DifflowLexer.PLUS, DifflowLexer.MINUS, DifflowLexer.STAR, DifflowLexer.SLASH);

  /** Words that begin a function in other languages. */
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "def", "a function is declared by `fn name(x) = ...`",
          "function", "a function is declared by `fn name(x) = ...`",
          "func", "a function is declared by `fn name(x) = ...`",
          "lambda", "a product is written `lambda*x`, a function without a name `x => ...`");

  private Advice() {}

  static Optional<String> on(
      Token before, Token found, ParserRuleContext context, RecognitionException fault) {
    if (found == context.start) {
      return Optional.ofNullable(onFirstToken(found, context));
    }
    if (TokenNames.isName(found.getType()) && FUNCTIONS.containsKey(before.getText())) {
      return Optional.of(FUNCTIONS.get(before.getText()));
    }
    return Optional.ofNullable(
        switch (found.getType()) {
          case DifflowLexer.STAR -> ifDoubled(before, found, "powers are written with `^`");
          case DifflowLexer.SLASH -> ifDoubled(before, found, "a comment starts with `#`");
          case DifflowLexer.PRIME -> "strings stand in double quotes";
          case DifflowLexer.DOT -> "a number needs digits on both sides of its point";
          case DifflowLexer.ASSIGN -> onAssign(before, context);
          case DifflowLexer.OPEN_CURLY -> onBlock(before, context);
          case DifflowLexer.COMMA ->
              context instanceof GroupContext ? "a list is written [a, b]" : null;
          default ->
              couldMultiply(before, context, fault) ? onAdjacent(before, found, context) : null;
        });
  }

  private static String ifDoubled(Token before, Token found, String advice) {
    return before.getType() == found.getType() ? advice : null;
  }

  private static String onAssign(Token before, ParserRuleContext context) {
    if (ARITHMETIC.contains(before.getType())) {
      return "there is no `%s=`: a name keeps its value".formatted(before.getText());
    }
    boolean definesFunction =
        context instanceof LineContext
            && context.start.getType() == DifflowLexer.NAME
            && before.getType() == DifflowLexer.CLOSE_ROUND;
    return definesFunction
        ? "a function is declared with `fn`; equality is `==`"
        : "equality is `==`";
  }

  private static String onBlock(Token before, ParserRuleContext context) {
    boolean body = before.getType() == DifflowLexer.ASSIGN;
    if (body && context.start.getType() == DifflowLexer.FN) {
      return "a block is the body of a function without `=`: `fn name(x) { ... }`";
    }
    return body
        ? "a value is an expression; a block is the body of `fn` or of `x => { ... }`"
        : null;
  }

  private static String onFirstToken(Token found, ParserRuleContext context) {
    boolean declares = found.getType() == DifflowLexer.LET || found.getType() == DifflowLexer.FN;
    boolean item = context instanceof PathLineContext || context instanceof SamplerLineContext;
    return declares && item ? "definitions here stand without `" + found.getText() + "`" : null;
  }

  /**
   * Whether an operand is complete here; a word alone before it is more likely a mistyped keyword.
   */
  private static boolean couldMultiply(
      Token before, ParserRuleContext context, RecognitionException fault) {
    boolean inBracket = Brackets.opens(context.start.getType());
    return before != context.start && (inBracket || fault instanceof LineEndMissing);
  }

  /** Two factors side by side. */
  private static String onAdjacent(Token before, Token found, ParserRuleContext context) {
    if (!isFactor(before) || !isFactor(found)) {
      return null;
    }
    boolean listed = context instanceof ListContext || context instanceof ArgumentsContext;
    return listed
        ? "put a `,` between the two"
        : "there is no implicit multiplication: write `%s*%s`"
            .formatted(before.getText(), found.getText());
  }

  private static boolean isFactor(Token token) {
    return token.getType() == DifflowLexer.NUMBER || TokenNames.isName(token.getType());
  }
}
