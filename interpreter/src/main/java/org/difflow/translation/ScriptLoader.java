package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowException;
import org.difflow.language.DifflowLanguage;
import org.difflow.language.Translator;

/** From text to code: parse, check, translate. */
public final class ScriptLoader implements Translator {
  private final LibraryCode library = new LibraryCode();

  @Override
  public List<RootCallTarget> library(DifflowLanguage language) {
    return library.scripts(language);
  }

  @Override
  public RootCallTarget program(DifflowLanguage language, Source source) {
    CheckedScript checked = check(source);
    String warnings = DifflowException.render(checked.diagnostics());
    return new ScriptTranslator(language, source, checked, LibraryCode.scopes()).program(warnings);
  }

  private static CheckedScript check(Source source) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    CheckedScript checked = Checker.check(text, StandardLibrary.environment());
    if (checked.hasErrors()) {
      throw DifflowException.ofText(checked.diagnostics());
    }
    return checked;
  }
}
