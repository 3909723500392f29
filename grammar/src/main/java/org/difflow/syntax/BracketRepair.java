package org.difflow.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;

/**
 * Reports brackets and strings without their other half, and balances the tokens: a closer that
 * closes nothing is refused, a missing one is put where it most likely belongs. That is the end of
 * the line for {@code (} and {@code [}, and for a block the first line indented no more than its
 * own.
 */
final class BracketRepair {
  private final Reading reading;
  private final List<Token> tokens;
  private final BracketPairs pairs;
  private final Map<Integer, List<Token>> insertions = new HashMap<>();

  private BracketRepair(Reading reading, List<Token> tokens) {
    this.reading = reading;
    this.tokens = tokens;
    this.pairs = new BracketPairs(tokens);
  }

  static List<Token> balance(Reading reading, List<Token> tokens) {
    BracketRepair repair = new BracketRepair(reading, tokens);
    repair.pairs.cutShort().forEach(repair::closeStrings);
    repair.pairs.unclosed().stream()
        .sorted((one, other) -> other - one)
        .forEach(repair::closeBracket);
    return repair.repaired();
  }

  private List<Token> repaired() {
    List<Token> repaired = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      repaired.addAll(insertions.getOrDefault(i, List.of()));
      repaired.add(pairs.isUnopened(i) ? refused(tokens.get(i)) : tokens.get(i));
    }
    return repaired;
  }

  private Token refused(Token closer) {
    SourceRange range = reading.range(closer);
    reading.report(SyntaxError.UNOPENED_BRACKET.of(closer.getText()), range);
    reading.spoil(range);
    return Reading.piece(
        closer, DifflowLexer.UNKNOWN, closer.getStartIndex(), closer.getStopIndex());
  }

  private void closeStrings(int lineEnd, List<Integer> openers) {
    openers.forEach(opener -> insert(lineEnd, tokens.get(opener)));
    Token string = outermostString(openers);
    SourceRange range =
        new SourceRange(reading.range(string).start(), reading.range(tokens.get(lineEnd)).start());
    reading.report(unclosedString(openers), range);
    reading.spoil(range);
  }

  private Token outermostString(List<Integer> openers) {
    return openers.reversed().stream()
        .map(tokens::get)
        .filter(token -> token.getType() == DifflowLexer.OPEN_QUOTE)
        .findFirst()
        .orElseThrow();
  }

  private Diagnostic unclosedString(List<Integer> openers) {
    Diagnostic diagnostic = SyntaxError.UNCLOSED_STRING.of();
    return openers.stream()
        .map(tokens::get)
        .filter(token -> token.getType() == DifflowLexer.OPEN_HOLE)
        .findFirst()
        .map(
            hole ->
                with(diagnostic, hole, "this hole is not closed").help("write `\\{` for a brace"))
        .orElse(diagnostic.help("put a `\"` at its end; a new line in a string is `\\n`"));
  }

  private void closeBracket(int opener) {
    Token token = tokens.get(opener);
    int place = beforeNewlines(isBlock(token) ? blockEnd(opener) : lineEnd(opener));
    insert(place, token);
    Diagnostic unclosed =
        SyntaxError.UNCLOSED_BRACKET.of(
            Brackets.closingText(token.getType()), token.getText(), reading.position(token));
    SourceRange behind = SourceRange.at(reading.range(tokens.get(place - 1)).end());
    reading.report(with(unclosed, token, "opened here"), behind);
  }

  private Diagnostic with(Diagnostic diagnostic, Token token, String text) {
    return diagnostic.with(reading.source(), reading.range(token), text);
  }

  private void insert(int place, Token opener) {
    int type = opener.getType();
    Token closer =
        Reading.inserted(Brackets.closer(type), Brackets.closingText(type), tokens.get(place));
    insertions.computeIfAbsent(place, index -> new ArrayList<>()).add(closer);
  }

  private int lineEnd(int opener) {
    int index = opener + 1;
    while (!endsText(index) && !endsLine(index) && !startsBody(opener, index)) {
      index = pairs.partner(index) + 1;
    }
    return index;
  }

  /** Whether what the bracket stands in goes on with its block, as in {@code fn f(x {}. */
  private boolean startsBody(int opener, int index) {
    return type(index) == DifflowLexer.OPEN_CURLY
        && type(index - 1) != DifflowLexer.ARROW
        && tokens.subList(opener, index).stream()
            .noneMatch(token -> token.getType() == DifflowLexer.IF);
  }

  private boolean endsLine(int index) {
    return type(index) == DifflowLexer.SEMICOLON
        || type(index) == DifflowLexer.NEWLINE
            && !TokenNames.continuesLine(tokens.get(index - 1).getType());
  }

  private int blockEnd(int opener) {
    int indentation = indentation(tokens.get(opener));
    int index = opener + 1;
    while (!endsText(index) && !startsOutside(index, indentation)) {
      index = pairs.partner(index) + 1;
    }
    return index;
  }

  /** Whether a line begins here that stands no deeper than the block's own. */
  private boolean startsOutside(int index, int indentation) {
    return type(index - 1) == DifflowLexer.NEWLINE
        && type(index) != DifflowLexer.NEWLINE
        && reading.position(tokens.get(index)).column() <= indentation;
  }

  /** The column where the line of a token begins to have text. */
  private int indentation(Token token) {
    String line = reading.source().line(reading.position(token).line());
    return line.length() - line.stripLeading().length() + 1;
  }

  /** Whether nothing of the bracket can lie behind: the text or a bracket around it ends. */
  private boolean endsText(int index) {
    return type(index) == Token.EOF || Brackets.closes(type(index)) && !pairs.isUnopened(index);
  }

  private int beforeNewlines(int place) {
    int index = place;
    while (type(index - 1) == DifflowLexer.NEWLINE) {
      index--;
    }
    return index;
  }

  private boolean isBlock(Token token) {
    return token.getType() == DifflowLexer.OPEN_CURLY;
  }

  private int type(int index) {
    return tokens.get(index).getType();
  }
}
