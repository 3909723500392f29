package org.difflow.syntax;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Which bracket of a list of tokens closes which. A closing bracket reaches over brackets left
 * open, but never out of its string; a string left open ends with its line and takes with it the
 * brackets that were opened before it on that line, as their ends are likely to stand in it.
 */
final class BracketPairs {
  private final List<Token> tokens;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<Integer, Integer> partners = new HashMap<>();
  private final List<Integer> unclosed = new ArrayList<>();
  private final Set<Integer> unopened = new HashSet<>();
  private final Map<Integer, List<Integer>> cutShort = new HashMap<>();
  private int strings;

  BracketPairs(List<Token> tokens) {
    this.tokens = tokens;
    for (int i = 0; i < tokens.size(); i++) {
      take(i);
    }
    unclosed.addAll(open);
  }

  /** The index of the closing bracket, or the given index where there is none. */
  int partner(int opener) {
    return partners.getOrDefault(opener, opener);
  }

  /** The opening brackets that nothing closes, in any order. */
  List<Integer> unclosed() {
    return unclosed;
  }

  /** Whether this closing bracket has nothing to close. */
  boolean isUnopened(int index) {
    return unopened.contains(index);
  }

  /**
   * By the index of the line end that cuts off a string: the opening brackets to be closed there,
   * the innermost first.
   */
  Map<Integer, List<Integer>> cutShort() {
    return cutShort;
  }

  private void take(int index) {
    int type = type(index);
    if (Brackets.opens(type)) {
      push(index);
    } else if (Brackets.closes(type)) {
      close(index);
    } else if (endsLine(type) && strings > 0) {
      cutStrings(index);
    }
  }

  private void push(int index) {
    open.push(index);
    strings += isString(index) ? 1 : 0;
  }

  private int pop() {
    int index = open.pop();
    strings -= isString(index) ? 1 : 0;
    return index;
  }

  private void close(int index) {
    int levels = levelsTo(type(index));
    if (levels == 0) {
      unopened.add(index);
      return;
    }
    for (int i = 1; i < levels; i++) {
      unclosed.add(pop());
    }
    partners.put(pop(), index);
  }

  /** How many brackets have to go for this closer to close the last of them; 0 if none fits. */
  private int levelsTo(int closer) {
    int levels = 0;
    for (int opener : open) {
      levels++;
      if (Brackets.closer(type(opener)) == closer) {
        return levels;
      }
      if (isString(opener) || type(opener) == DifflowLexer.OPEN_HOLE) {
        return 0;
      }
    }
    return 0;
  }

  private void cutStrings(int lineEnd) {
    List<Integer> cut = new ArrayList<>();
    while (strings > 0) {
      cut.add(pop());
    }
    int line = tokens.get(cut.getLast()).getLine();
    while (!open.isEmpty() && isRoundOnLine(open.peek(), line)) {
      cut.add(pop());
    }
    cut.forEach(opener -> partners.put(opener, lineEnd - 1));
    cutShort.put(lineEnd, cut);
  }

  private boolean isRoundOnLine(int opener, int line) {
    return Brackets.ignoresNewlines(type(opener)) && tokens.get(opener).getLine() == line;
  }

  private boolean isString(int opener) {
    return type(opener) == DifflowLexer.OPEN_QUOTE;
  }

  private static boolean endsLine(int type) {
    return type == DifflowLexer.NEWLINE || type == Token.EOF;
  }

  private int type(int index) {
    return tokens.get(index).getType();
  }
}
