package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.Collection;
import java.util.Map;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.ImportedFiles;
import org.difflow.checker.Importer;
import org.difflow.checker.binding.Variable;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.language.DifflowLanguage;
import org.difflow.language.ScriptFiles;
import org.difflow.language.Translator;

/** From text to code: parse, check, translate. */
public final class ScriptLoader implements Translator {
  private final LibraryCode library = new LibraryCode();

  @Override
  public RootCallTarget program(
      DifflowLanguage language, Source source, Effect effect, Map<String, String> settings) {
    CheckedScript checked =
        check(source, StandardLibrary.environment(), Checker.Mode.FILE, settings);
    return ScriptTranslator.ofImport(
            language, source, checked, library, importedCode(language, source))
        .program(effect);
  }

  @Override
  public RootCallTarget input(
      DifflowLanguage language,
      Source source,
      Environment visible,
      Collection<Variable> entered,
      Checker.Mode mode) {
    CheckedScript checked = check(source, visible, mode, Map.of());
    return ScriptTranslator.ofInput(
            language, source, checked, library, entered, importedCode(language, source))
        .input(mode);
  }

  private ImportedCode importedCode(DifflowLanguage language, Source main) {
    return new ImportedCode(language, library, text -> files().source(main, text));
  }

  /** What {@code main} imports: files beside it, or here if it is no file. */
  private static Importer importer(Source main, Environment visible) {
    // Checking runs on a thread of its own, which is in no context.
    ScriptFiles files = files();
    return ImportedFiles.of(main.getName(), file -> files.imported(main, file), visible);
  }

  private static ScriptFiles files() {
    return DifflowContext.get(null).files();
  }

  private static CheckedScript check(
      Source source, Environment visible, Checker.Mode mode, Map<String, String> settings) {
    SourceText text = new SourceText(source.getName(), source.getCharacters().toString());
    CheckedScript checked = Checker.check(text, visible, mode, settings, importer(source, visible));
    if (checked.hasErrors()) {
      throw DifflowException.ofText(checked.diagnostics());
    }
    return checked;
  }
}
