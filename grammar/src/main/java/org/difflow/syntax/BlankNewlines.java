package org.difflow.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Takes out the newlines that end no statement: directly inside {@code ( )} and {@code [ ]}, after
 * an operator, {@code =}, {@code =>} or {@code ,} (unless what follows cannot go on: then the line
 * before is the one in error), and before {@code else} and {@code then}. The innermost bracket
 * decides; inside braces newlines count. A semicolon is a newline.
 */
final class BlankNewlines {
  private final List<Token> kept = new ArrayList<>();
  private final List<Token> swallowed = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private BlankNewlines() {}

  static List<Token> remove(List<Token> tokens) {
    BlankNewlines lines = new BlankNewlines();
    tokens.forEach(lines::take);
    return lines.kept;
  }

  private void take(Token token) {
    switch (token.getType()) {
      case DifflowLexer.NEWLINE -> newline(token);
      case DifflowLexer.SEMICOLON -> newline(asNewline(token));
      case DifflowLexer.ELSE, DifflowLexer.THEN -> joinToLineBefore(token);
      default -> keep(token);
    }
  }

  private void newline(Token token) {
    boolean insideBrackets = !open.isEmpty() && Brackets.ignoresNewlines(open.peek());
    boolean continued = !kept.isEmpty() && TokenNames.continuesLine(kept.getLast().getType());
    if (!insideBrackets) {
      (continued ? swallowed : kept).add(token);
    }
  }

  private void joinToLineBefore(Token token) {
    while (!kept.isEmpty() && kept.getLast().getType() == DifflowLexer.NEWLINE) {
      kept.removeLast();
    }
    kept.add(token);
  }

  private void keep(Token token) {
    if (TokenNames.cannotContinue(token.getType())) {
      kept.addAll(swallowed);
    }
    swallowed.clear();
    if (Brackets.opens(token.getType())) {
      open.push(token.getType());
    } else if (Brackets.closes(token.getType())) {
      open.pop();
    }
    kept.add(token);
  }

  private static Token asNewline(Token token) {
    return Reading.piece(token, DifflowLexer.NEWLINE, token.getStartIndex(), token.getStopIndex());
  }
}
