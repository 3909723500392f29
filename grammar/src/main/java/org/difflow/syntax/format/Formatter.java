package org.difflow.syntax.format;

import java.util.List;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.LargeStack;
import org.difflow.syntax.Lexeme;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.ScriptParser;

/**
 * Lays out scripts in the one way that {@code docs/language.md} describes. Only blanks and line
 * ends change: the script means the same, keeps every comment, and laid out again stays as it is.
 */
public final class Formatter {
  /** For 1,000 brackets in each other. */
  private static final long STACK_BYTES = 16L << 20;

  private Formatter() {}

  /** The script laid out; one with errors stays as it is, beside its errors. */
  public static ParseResult<String> format(SourceText source) {
    ParseResult<List<Lexeme>> lexemes = ScriptParser.lexemes(source);
    String text = lexemes.hasErrors() ? source.text() : laidOut(source, lexemes.tree());
    return new ParseResult<>(text, lexemes.diagnostics());
  }

  private static String laidOut(SourceText source, List<Lexeme> lexemes) {
    return LargeStack.call(STACK_BYTES, () -> Layout.of(PartReader.lines(source, lexemes)));
  }
}
