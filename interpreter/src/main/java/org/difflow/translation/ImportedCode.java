package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.difflow.checker.CheckedImport;
import org.difflow.checker.CheckedScript;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowLanguage;
import org.difflow.syntax.Statement;

/** The files that a script imports as code, each translated once. */
final class ImportedCode {
  private final DifflowLanguage language;
  private final Function<SourceText, Source> sources;
  private final Map<Object, RootCallTarget> translated = new IdentityHashMap<>();
  private final Map<Statement.Import, CheckedImport> imports = new IdentityHashMap<>();

  /** {@code sources} gives a text back as the file that it was read from. */
  ImportedCode(DifflowLanguage language, Function<SourceText, Source> sources) {
    this.language = language;
    this.sources = sources;
  }

  /** For a script that imports no files. */
  static ImportedCode none(DifflowLanguage language) {
    return new ImportedCode(
        language,
        _ -> {
          throw new IllegalStateException("the library imports no files");
        });
  }

  /** Makes the imports of a script known. */
  void add(List<CheckedImport> ofScript) {
    ofScript.forEach(own -> imports.put(own.statement(), own));
  }

  CheckedImport of(Statement.Import statement) {
    return imports.get(statement);
  }

  /** The code that gives the frame of the file. */
  RootCallTarget code(CheckedImport file) {
    Object identity = file.script().script();
    RootCallTarget known = translated.get(identity);
    if (known == null) {
      known = translate(file.script());
      translated.put(identity, known);
    }
    return known;
  }

  private RootCallTarget translate(CheckedScript script) {
    Source source = sources.apply(script.script().source());
    return ScriptTranslator.ofImport(language, source, script, LibraryCode.scopes(), this)
        .declarations();
  }
}
