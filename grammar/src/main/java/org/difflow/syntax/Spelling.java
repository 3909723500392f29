package org.difflow.syntax;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceRange;

/**
 * Reports what no token of the language looks like, and puts in its place what was meant, where
 * that is clear: {@code 2t} is read on as {@code 2*t}, {@code x²} as {@code x^2}.
 */
final class Spelling {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9][0-9_]*(\\.[0-9][0-9_]*)?([eE][+-]?[0-9][0-9_]*)?");

  private final Reading reading;
  private final List<Token> corrected = new ArrayList<>();

  private Spelling(Reading reading) {
    this.reading = reading;
  }

  static List<Token> correct(Reading reading, List<Token> tokens) {
    Spelling spelling = new Spelling(reading);
    tokens.forEach(spelling::take);
    return spelling.corrected;
  }

  private void take(Token token) {
    switch (token.getType()) {
      case DifflowLexer.UNKNOWN -> unknown(token);
      case DifflowLexer.GLUED -> glued(token);
      case DifflowLexer.SUPERSCRIPT -> superscript(token);
      case DifflowLexer.SUBSCRIPT -> subscript(token);
      default -> corrected.add(token);
    }
  }

  private void unknown(Token token) {
    String text = shown(token.getText());
    SourceRange range = reading.range(token);
    Optional<Integer> operator = LookAlikes.operator(text);
    if (operator.isPresent() || !extendsUnknown(range)) {
      report(SyntaxError.UNKNOWN_CHARACTER.of(text), range, LookAlikes.advice(text));
    }
    corrected.add(operator.<Token>map(type -> replaced(token, type)).orElse(token));
    if (operator.isEmpty()) {
      reading.spoil(range);
    }
  }

  /** A run of unknown characters is reported once. */
  private boolean extendsUnknown(SourceRange range) {
    return !corrected.isEmpty()
        && corrected.getLast().getType() == DifflowLexer.UNKNOWN
        && reading.range(corrected.getLast()).end() == range.start();
  }

  private void glued(Token token) {
    String text = token.getText();
    Matcher number = NUMBER.matcher(text);
    number.lookingAt();
    int letters = token.getStartIndex() + number.end();
    if (isHoleFormat()) {
      report(SyntaxError.HOLE_FORMAT.of(text), reading.range(token), HoleFormat.HELP);
    } else {
      String product = number.group() + "*" + text.substring(number.end());
      report(
          SyntaxError.GLUED_NUMBER.of(text),
          reading.range(token),
          "there is no implicit multiplication: write `" + product + "`");
      addProduct(token, letters);
      return;
    }
    corrected.add(Reading.piece(token, DifflowLexer.NUMBER, token.getStartIndex(), letters - 1));
  }

  private void addProduct(Token token, int letters) {
    Token name = Reading.piece(token, DifflowLexer.NAME, letters, token.getStopIndex());
    corrected.add(Reading.piece(token, DifflowLexer.NUMBER, token.getStartIndex(), letters - 1));
    corrected.add(Reading.inserted(DifflowLexer.STAR, "*", name));
    corrected.add(name);
  }

  private boolean isHoleFormat() {
    List<Token> before = corrected.reversed();
    return before.stream()
        .filter(token -> token.getType() != DifflowLexer.DOT)
        .findFirst()
        .filter(token -> token.getType() == DifflowLexer.COLON)
        .isPresent();
  }

  private void superscript(Token token) {
    String digits = plain(token).replace("−", "-").replace("+", "");
    report(
        SyntaxError.SUPERSCRIPT.of(token.getText()),
        reading.range(token),
        "write `" + before(token) + "^" + digits + "`");
    corrected.add(Reading.inserted(DifflowLexer.CARET, "^", token));
    if (digits.startsWith("-")) {
      corrected.add(Reading.inserted(DifflowLexer.MINUS, "-", token));
    }
    CommonToken number = replaced(token, DifflowLexer.NUMBER);
    number.setText(digits.replace("-", ""));
    corrected.add(number);
  }

  private void subscript(Token token) {
    report(
        SyntaxError.SUBSCRIPT.of(token.getText()),
        reading.range(token),
        "write `" + before(token) + plain(token) + "`");
    reading.spoil(reading.range(token));
    corrected.add(replaced(token, DifflowLexer.UNKNOWN));
  }

  /** The operand straight before a raised or lowered digit, as far as it is one token. */
  private String before(Token token) {
    boolean adjacent =
        !corrected.isEmpty()
            && corrected.getLast().getStopIndex() + 1 == token.getStartIndex()
            && TokenNames.isName(corrected.getLast().getType());
    return adjacent ? corrected.getLast().getText() : "";
  }

  private void report(Diagnostic diagnostic, SourceRange range, String help) {
    reading.report(diagnostic.help(help), range);
  }

  private void report(Diagnostic diagnostic, SourceRange range, Optional<String> help) {
    reading.report(help.map(diagnostic::help).orElse(diagnostic), range);
  }

  private static CommonToken replaced(Token token, int type) {
    return Reading.piece(token, type, token.getStartIndex(), token.getStopIndex());
  }

  private static String plain(Token token) {
    return Normalizer.normalize(token.getText(), Normalizer.Form.NFKC);
  }

  /** A character that cannot be seen is shown by its number. */
  private static String shown(String character) {
    int codePoint = character.codePointAt(0);
    boolean invisible =
        Character.isISOControl(codePoint)
            || Character.getType(codePoint) == Character.FORMAT
            || Character.getType(codePoint) == Character.SURROGATE
            || Character.getType(codePoint) == Character.UNASSIGNED;
    return invisible ? "U+%04X".formatted(codePoint) : character;
  }
}
