package org.difflow.checker;

import java.util.Map;
import org.difflow.checker.setting.Settings;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.LargeStack;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;

/**
 * Gives every name of a script its meaning and says all that is wrong with it. Takes time linear in
 * the size of the script; deep nesting is an error, never a stack overflow.
 */
public final class Checker {
  /** A level takes five calls of up to 100 bytes when compiled and 400 when interpreted. */
  private static final int BYTES_PER_LEVEL = 5 * 400;

  /** With as much again to spare. */
  private static final long STACK_BYTES = 2L * Expressions.DEEPEST * BYTES_PER_LEVEL;

  private Checker() {}

  /** What a script is checked as. */
  public enum Mode {
    /** A value that is computed and dropped is an error. */
    FILE,
    /** A line of a session: its value is printed. */
    SESSION
  }

  /** Reads and checks a file: all that is wrong with its text and with what it says. */
  public static CheckedScript check(SourceText text, Environment imported) {
    return check(text, imported, Mode.FILE);
  }

  /** The same for a file or a line of a session. */
  public static CheckedScript check(SourceText text, Environment imported, Mode mode) {
    return check(text, imported, mode, Map.of(), Importer.none());
  }

  /**
   * The same for one that may import files, with expressions that take the place of those written
   * behind some names.
   */
  public static CheckedScript check(
      SourceText text,
      Environment imported,
      Mode mode,
      Map<String, String> settings,
      Importer importer) {
    ParseResult<Script> parsed = ScriptParser.parse(text);
    ParseResult<Settings> set = Settings.of(parsed.tree(), settings);
    CheckedScript checked = check(parsed.tree(), imported, mode, set.tree(), importer);
    Diagnostics all = new Diagnostics();
    all.addAll(parsed.diagnostics());
    all.addAll(set.diagnostics());
    all.addAll(Consequences.without(parsed, checked.diagnostics()));
    return checked.with(all.sorted());
  }

  /** Checks a file that sees nothing but the builtins. */
  public static CheckedScript check(Script script) {
    return check(script, Environment.empty());
  }

  /** Checks a file that also sees what is imported. */
  public static CheckedScript check(Script script, Environment imported) {
    return check(script, imported, Mode.FILE);
  }

  /** Checks a file or a line of a session. */
  public static CheckedScript check(Script script, Environment imported, Mode mode) {
    return check(script, imported, mode, Settings.NONE, Importer.none());
  }

  private static CheckedScript check(
      Script script, Environment imported, Mode mode, Settings settings, Importer importer) {
    return LargeStack.call(
        STACK_BYTES, () -> ScriptCheck.of(script, imported, mode, settings, importer).run());
  }
}
