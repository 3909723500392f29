package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.difflow.translation.ScriptTranslator;
import org.graalvm.options.OptionValues;

/** From text to code: parse, check, translate. */
final class ScriptLoader {
  private ScriptLoader() {}

  /**
   * A script that sees the standard library.
   *
   * @throws DifflowException with all errors if the script does not parse or check
   */
  static RootCallTarget load(DifflowLanguage language, Source source, OptionValues options) {
    CheckedScript checked = check(source, StandardLibrary.environment(), Checker.Mode.FILE);
    String warnings = DifflowException.render(checked.diagnostics());
    ScriptTranslator translator =
        ScriptTranslator.ofFile(language, source, checked, LibraryCode.scopes());
    return options.get(SourceOptions.DeclarationsOnly)
        ? translator.declarations(warnings)
        : translator.program(warnings);
  }

  /**
   * A script that sees {@code environment}.
   *
   * @throws DifflowException with all errors if it does not parse or check
   */
  static CheckedScript check(Source source, Environment environment, Checker.Mode mode) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    ParseResult<Script> parsed = ScriptParser.parse(text);
    if (parsed.hasErrors()) {
      throw DifflowException.ofText(parsed.diagnostics());
    }
    CheckedScript checked = Checker.check(parsed.tree(), environment, mode);
    if (checked.hasErrors()) {
      throw DifflowException.ofText(checked.diagnostics());
    }
    return checked;
  }
}
