package org.difflow.syntax;

import org.antlr.v4.runtime.Token;
import org.difflow.syntax.Assumption.Relation;
import org.difflow.syntax.DifflowParser.ComparisonOperatorContext;

/** The operators that tokens stand for. */
final class Operators {
  private Operators() {}

  static BinaryOperator binary(Token token) {
    return switch (token.getType()) {
      case DifflowLexer.PLUS -> BinaryOperator.ADD;
      case DifflowLexer.MINUS -> BinaryOperator.SUBTRACT;
      case DifflowLexer.STAR -> BinaryOperator.MULTIPLY;
      case DifflowLexer.SLASH -> BinaryOperator.DIVIDE;
      default -> throw unknown(token);
    };
  }

  static ComparisonOperator comparison(ComparisonOperatorContext context) {
    return switch (context.start.getType()) {
      case DifflowLexer.EQUAL -> ComparisonOperator.EQUAL;
      case DifflowLexer.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
      case DifflowLexer.LESS -> ComparisonOperator.LESS;
      case DifflowLexer.LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
      case DifflowLexer.GREATER -> ComparisonOperator.GREATER;
      case DifflowLexer.GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      default -> throw unknown(context.start);
    };
  }

  static Relation relation(Token token) {
    return switch (token.getType()) {
      case DifflowLexer.LESS -> Relation.LESS;
      case DifflowLexer.LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
      case DifflowLexer.GREATER -> Relation.GREATER;
      case DifflowLexer.GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
      case DifflowLexer.IN -> Relation.IN;
      default -> throw unknown(token);
    };
  }

  private static IllegalStateException unknown(Token token) {
    return new IllegalStateException("the grammar let `" + token.getText() + "` be an operator");
  }
}
