package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.difflow.translation.ScriptTranslator;

/** From text to code: parse, check, translate. */
final class ScriptLoader {
  private ScriptLoader() {}

  /**
   * A script that sees the standard library.
   *
   * @throws DifflowException with all errors if the script does not parse or check
   */
  static RootCallTarget load(DifflowLanguage language, Source source) {
    CheckedScript checked = check(source);
    String warnings = DifflowException.render(checked.diagnostics());
    return new ScriptTranslator(language, source, checked, LibraryCode.scopes()).program(warnings);
  }

  private static CheckedScript check(Source source) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    ParseResult<Script> parsed = ScriptParser.parse(text);
    if (parsed.hasErrors()) {
      throw DifflowException.ofText(parsed.diagnostics());
    }
    CheckedScript checked = Checker.check(parsed.tree(), StandardLibrary.environment());
    if (checked.hasErrors()) {
      throw DifflowException.ofText(checked.diagnostics());
    }
    return checked;
  }
}
