package org.difflow.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;

/**
 * A lexer whose strings, with all their holes, end with their line even when the quote is missing.
 */
abstract class LineBoundLexer extends Lexer {
  LineBoundLexer(CharStream input) {
    super(input);
  }

  /** A closing brace without an opening one is the bracket pass's to report. */
  @Override
  public int popMode() {
    return _modeStack.isEmpty() ? _mode : super.popMode();
  }

  /** Goes back to the code around the outermost string. */
  protected final void leaveStrings() {
    while (_mode == DifflowLexer.QUOTED || _modeStack.contains(DifflowLexer.QUOTED)) {
      popMode();
    }
  }
}
