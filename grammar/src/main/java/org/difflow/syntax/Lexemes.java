package org.difflow.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.difflow.syntax.DifflowParser.ConditionalContext;
import org.difflow.syntax.DifflowParser.GroupContext;
import org.difflow.syntax.DifflowParser.HoleContext;
import org.difflow.syntax.DifflowParser.ListContext;
import org.difflow.syntax.DifflowParser.UnaryContext;
import org.difflow.syntax.Lexeme.Kind;

/** Tells the parts that the tokens of a text play from their places in its parse tree. */
final class Lexemes {
  /** By the place where a token starts, which no two have in common. */
  private final Map<Integer, Kind> kinds = new HashMap<>();

  /**
   * All tokens of a text but the one at its end: their texts, one after the other, are the text.
   *
   * @param tree the parse tree of the text, which holds no blanks and no comments
   */
  static List<Lexeme> of(Reading reading, List<? extends Token> tokens, ParserRuleContext tree) {
    Lexemes lexemes = new Lexemes();
    lexemes.walk(tree);
    return tokens.stream()
        .filter(token -> token.getType() != Token.EOF)
        .map(token -> new Lexeme(lexemes.kind(token), token.getText(), reading.range(token)))
        .toList();
  }

  private void walk(ParserRuleContext rule) {
    for (ParseTree child : rule.children == null ? List.<ParseTree>of() : rule.children) {
      switch (child) {
        case ParserRuleContext inner -> walk(inner);
        case TerminalNode leaf -> kinds.put(leaf.getSymbol().getStartIndex(), kind(leaf, rule));
        default -> throw new IllegalStateException("no part of a tree: " + child.getText());
      }
    }
  }

  private Kind kind(Token token) {
    return switch (token.getType()) {
      case DifflowLexer.COMMENT, DifflowLexer.DOCUMENTATION -> Kind.COMMENT;
      case DifflowLexer.BLANK -> Kind.BLANK;
      case DifflowLexer.NEWLINE, DifflowLexer.SEMICOLON ->
          kinds.getOrDefault(token.getStartIndex(), Kind.BLANK);
      default -> kinds.getOrDefault(token.getStartIndex(), Kind.WORD);
    };
  }

  private static Kind kind(TerminalNode leaf, ParserRuleContext rule) {
    return switch (leaf.getSymbol().getType()) {
      case DifflowLexer.NEWLINE -> Kind.LINE_END;
      case DifflowLexer.COMMA -> Kind.COMMA;
      case DifflowLexer.PRIME -> Kind.POSTFIX;
      case DifflowLexer.MINUS -> rule instanceof UnaryContext ? Kind.PREFIX : Kind.INFIX;
      case DifflowLexer.STAR,
          DifflowLexer.SLASH,
          DifflowLexer.CARET,
          DifflowLexer.DOTS,
          DifflowLexer.DOT,
          DifflowLexer.COLON ->
          Kind.TIGHT;
      case DifflowLexer.THEN -> Kind.JOINT;
      case DifflowLexer.ELSE -> isOfValues(rule) ? Kind.JOINT : Kind.WORD;
      case DifflowLexer.FOR -> rule instanceof ListContext ? Kind.JOINT : Kind.WORD;
      default -> bracketOrOther(leaf.getSymbol().getType(), rule);
    };
  }

  private static boolean isOfValues(ParserRuleContext rule) {
    return rule instanceof ConditionalContext conditional && conditional.THEN() != null;
  }

  private static Kind bracketOrOther(int type, ParserRuleContext rule) {
    return switch (type) {
      case DifflowLexer.LAMBDA_OPEN -> Kind.OPEN;
      case DifflowLexer.OPEN_ROUND, DifflowLexer.OPEN_SQUARE ->
          rule instanceof GroupContext || rule instanceof ListContext
              ? Kind.OPEN
              : Kind.OPEN_ARGUMENTS;
      case DifflowLexer.CLOSE_ROUND, DifflowLexer.CLOSE_SQUARE -> Kind.CLOSE;
      case DifflowLexer.OPEN_CURLY -> Kind.OPEN_BLOCK;
      case DifflowLexer.CLOSE_CURLY ->
          rule instanceof HoleContext ? Kind.CLOSE_HOLE : Kind.CLOSE_BLOCK;
      case DifflowLexer.OPEN_QUOTE -> Kind.OPEN_STRING;
      case DifflowLexer.QUOTED_TEXT, DifflowLexer.ESCAPE -> Kind.QUOTED;
      case DifflowLexer.OPEN_HOLE -> Kind.OPEN_HOLE;
      case DifflowLexer.CLOSE_QUOTE -> Kind.CLOSE_STRING;
      default -> isInfix(type) ? Kind.INFIX : Kind.WORD;
    };
  }

  /** What lets a line go on, other than the words that stand before an operand. */
  private static boolean isInfix(int type) {
    return TokenNames.continuesLine(type) && type != DifflowLexer.IN && type != DifflowLexer.NOT;
  }
}
