package org.difflow.syntax;

import java.util.Locale;
import org.difflow.diagnostic.Diagnostic;

/** What can be wrong with a text: each code with its sentence. */
public enum SyntaxError {
  NOT_UTF8("E0001", "this file is not UTF-8 text: the byte 0x%02X cannot stand here"),
  PATCH("E0002", "this looks like a patch, not like a Difflow script"),
  UNKNOWN_CHARACTER("E0003", "`%s` has no meaning in Difflow"),
  GLUED_NUMBER("E0004", "a letter stands straight after the number in `%s`"),
  SUPERSCRIPT("E0005", "`%s` is no power: powers are written with `^`"),
  SUBSCRIPT("E0006", "subscript digits such as `%s` cannot stand in a name"),
  UNCLOSED_STRING("E0007", "this string does not end on its line"),
  UNKNOWN_ESCAPE("E0008", "`%s` is no escape in a string"),
  HOLE_FORMAT("E0009", "`%s` is no format of a hole"),
  UNCLOSED_BRACKET("E0010", "expected `%s` to close the `%s` opened at %s"),
  UNOPENED_BRACKET("E0011", "this `%s` closes nothing"),
  TOO_DEEP("E0012", "brackets or operators are nested deeper than 1,000 levels"),
  UNEXPECTED("E0013", "expected %s, found %s"),
  KEYWORD_AS_NAME("E0014", "`%s` is a keyword and cannot be a name"),
  RETURN("E0015", "`return` is not part of Difflow"),
  NO_CHAIN("E0016", "`%s` does not chain"),
  POSITIONAL_AFTER_NAMED("E0017", "a positional argument stands after a named one"),
  REPEATED_CLAUSE("E0018", "`%s` is given twice"),
  HOLE_IN_IMPORT("E0019", "the file to import is named by a string with holes"),
  LATER_ITEM("E0901", "`%s` in a path is not in this version");

  private final String code;
  private final String sentence;

  SyntaxError(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  public String code() {
    return code;
  }

  /** The diagnostic, without its place yet. */
  Diagnostic of(Object... parts) {
    return Diagnostic.error(code, String.format(Locale.ROOT, sentence, parts));
  }
}
