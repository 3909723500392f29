package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.binding.Scope;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.difflow.translation.ScriptTranslator;

/** From text to code: parse, check, translate. */
final class ScriptLoader {
  private final DifflowLanguage language;

  ScriptLoader(DifflowLanguage language) {
    this.language = language;
  }

  /**
   * A script that sees {@code library}; running it gives the value of its last statement.
   *
   * @throws DifflowException with all errors if the script does not parse or check
   */
  RootCallTarget load(Source source, List<LoadedScript> library) {
    CheckedScript checked = check(source, library);
    return new ScriptTranslator(language, source, checked, scopes(library)).program();
  }

  /** A script of the library; running it gives the frame of its file. */
  LoadedScript loadLibrary(Source source, List<LoadedScript> before) {
    CheckedScript checked = check(source, before);
    return new LoadedScript(
        checked, new ScriptTranslator(language, source, checked, scopes(before)).library());
  }

  private static CheckedScript check(Source source, List<LoadedScript> library) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    ParseResult<Script> parsed = ScriptParser.parse(text);
    if (parsed.hasErrors()) {
      throw DifflowException.ofText(errors(parsed.diagnostics()));
    }
    CheckedScript checked = Checker.check(parsed.tree(), environment(library));
    if (checked.hasErrors()) {
      throw DifflowException.ofText(errors(checked.diagnostics()));
    }
    return checked;
  }

  private static List<Diagnostic> errors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().filter(Diagnostic::isError).toList();
  }

  private static List<Scope> scopes(List<LoadedScript> library) {
    return library.stream().map(script -> script.checked().scope()).toList();
  }

  private static Environment environment(List<LoadedScript> library) {
    Environment environment = Environment.empty();
    for (LoadedScript script : library) {
      environment = environment.with(script.checked());
    }
    return environment;
  }
}
