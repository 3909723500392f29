package org.difflow.syntax;

import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;

/** How messages call the tokens. */
final class TokenNames {
  private static final Vocabulary VOCABULARY = DifflowLexer.VOCABULARY;

  private static final Map<Integer, String> KINDS =
      Map.of(
          DifflowLexer.NAME, "a name",
          DifflowLexer.NUMBER, "a number",
          DifflowLexer.NEWLINE, "a new line",
          DifflowLexer.OPEN_QUOTE, "a string",
          DifflowLexer.LAMBDA_OPEN, "`(`",
          DifflowLexer.OPEN_CURLY, "`{`",
          DifflowLexer.CLOSE_CURLY, "`}`",
          DifflowLexer.CLOSE_QUOTE, "`\"`",
          Token.EOF, "the end of the text");

  private TokenNames() {}

  /** A type of token that is asked for. */
  static String expected(int type) {
    String literal = VOCABULARY.getLiteralName(type);
    return KINDS.getOrDefault(type, literal == null ? "something else" : quoted(literal));
  }

  /** A token that stands in the text. */
  static String found(Token token) {
    return switch (token.getType()) {
      case Token.EOF -> "the end of the text";
      case DifflowLexer.NEWLINE -> token.getText().equals(";") ? "`;`" : "the end of the line";
      case DifflowLexer.OPEN_QUOTE -> "a string";
      default -> "`" + token.getText() + "`";
    };
  }

  static boolean isKeyword(int type) {
    return type >= DifflowLexer.PATH && type <= DifflowLexer.RETURN;
  }

  /** Whether nothing that began on a line before goes on with the token. */
  static boolean cannotContinue(int type) {
    return switch (type) {
      case Token.EOF,
          DifflowLexer.CLOSE_CURLY,
          DifflowLexer.LET,
          DifflowLexer.FN,
          DifflowLexer.PATH,
          DifflowLexer.SAMPLER,
          DifflowLexer.SYM,
          DifflowLexer.IMPORT,
          DifflowLexer.ASSERT ->
          true;
      default -> false;
    };
  }

  /** Whether the token is a name where no clause is expected. */
  static boolean isName(int type) {
    return type == DifflowLexer.NAME || type >= DifflowLexer.TIME && type <= DifflowLexer.CARRY;
  }

  /** Whether an operand may end with the token. */
  static boolean endsOperand(int type) {
    return switch (type) {
      case DifflowLexer.NUMBER,
          DifflowLexer.TRUE,
          DifflowLexer.FALSE,
          DifflowLexer.NONE,
          DifflowLexer.PRIME ->
          true;
      default -> isName(type) || Brackets.closes(type);
    };
  }

  /** Whether a newline after the token is blank, as a statement cannot end with it. */
  static boolean continuesLine(int type) {
    return switch (type) {
      case DifflowLexer.PLUS,
          DifflowLexer.MINUS,
          DifflowLexer.STAR,
          DifflowLexer.SLASH,
          DifflowLexer.CARET,
          DifflowLexer.DOTS,
          DifflowLexer.COMMA,
          DifflowLexer.ASSIGN,
          DifflowLexer.TILDE,
          DifflowLexer.ARROW,
          DifflowLexer.IN,
          DifflowLexer.ON,
          DifflowLexer.AND,
          DifflowLexer.OR,
          DifflowLexer.NOT ->
          true;
      default -> isComparison(type);
    };
  }

  private static boolean isComparison(int type) {
    return switch (type) {
      case DifflowLexer.EQUAL,
          DifflowLexer.NOT_EQUAL,
          DifflowLexer.LESS,
          DifflowLexer.LESS_OR_EQUAL,
          DifflowLexer.GREATER,
          DifflowLexer.GREATER_OR_EQUAL ->
          true;
      default -> false;
    };
  }

  private static String quoted(String literal) {
    String text = literal.substring(1, literal.length() - 1);
    return "`" + text.replace("\\'", "'") + "`";
  }
}
