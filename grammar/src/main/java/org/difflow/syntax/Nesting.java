package org.difflow.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Counts how deep the parser would have to go, so that a text that is nested too deep is refused by
 * a counter and not by a stack overflow. Brackets count, and operators that take everything to
 * their right: unary minus, {@code not}, {@code ^}, {@code =>} and {@code if}. A closing bracket
 * that closes nothing does not count.
 */
final class Nesting {
  /** LANGUAGE.md, rule 37. */
  static final int LIMIT = 1000;

  private final Deque<Level> enclosing = new ArrayDeque<>();
  private int brackets;
  private int operators;

  /** Of the operators, those since the last one that ends a chain of {@code -}, {@code ^}, not. */
  private int chain;

  /** What was counted when a bracket opened. */
  private record Level(int operators, int chain) {}

  private Nesting() {}

  /** The first token beyond the limit. */
  static Optional<Token> tooDeep(List<Token> tokens) {
    Nesting nesting = new Nesting();
    Token before = tokens.getFirst();
    for (Token token : tokens) {
      nesting.take(token.getType(), before.getType());
      if (nesting.brackets > LIMIT || nesting.operators > LIMIT) {
        return Optional.of(token);
      }
      before = token;
    }
    return Optional.empty();
  }

  private void take(int type, int before) {
    switch (type) {
      case DifflowLexer.MINUS -> minus(TokenNames.endsOperand(before));
      case DifflowLexer.CARET, DifflowLexer.NOT -> chain(1);
      case DifflowLexer.ARROW, DifflowLexer.IF -> operators++;
      case DifflowLexer.COMMA, DifflowLexer.NEWLINE -> endStatement();
      default -> bracketOrOther(type);
    }
  }

  private void minus(boolean binary) {
    chain(binary ? -chain : 1);
  }

  private void bracketOrOther(int type) {
    if (Brackets.opens(type)) {
      open(type);
    } else if (Brackets.closes(type)) {
      close(type);
    } else if (TokenNames.continuesLine(type)) {
      chain(-chain);
    }
  }

  private void chain(int change) {
    chain += change;
    operators += change;
  }

  private void open(int type) {
    enclosing.push(new Level(operators, chain));
    chain = 0;
    brackets += depth(type);
  }

  private void close(int type) {
    if (enclosing.isEmpty()) {
      return;
    }
    Level around = enclosing.pop();
    operators = around.operators();
    chain = around.chain();
    brackets -= type == DifflowLexer.CLOSE_QUOTE ? 0 : 1;
  }

  /** A string adds no depth of its own; its holes do. */
  private static int depth(int opener) {
    return opener == DifflowLexer.OPEN_QUOTE ? 0 : 1;
  }

  private void endStatement() {
    operators = enclosing.isEmpty() ? 0 : enclosing.peek().operators();
    chain = 0;
  }
}
