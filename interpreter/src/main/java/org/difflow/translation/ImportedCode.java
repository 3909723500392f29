package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.difflow.checker.CheckedImport;
import org.difflow.checker.CheckedScript;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowLanguage;
import org.difflow.syntax.Script;
import org.difflow.syntax.Statement;

/** The files that a script imports as code, each translated once. */
final class ImportedCode {
  private final DifflowLanguage language;
  private final LibraryCode library;
  private final Function<SourceText, Source> sources;
  private final Map<Script, RootCallTarget> translated = new IdentityHashMap<>();
  private final Map<Statement.Import, CheckedImport> imports = new IdentityHashMap<>();

  /** {@code sources} gives a text back as the file that it was read from. */
  ImportedCode(
      DifflowLanguage language, LibraryCode library, Function<SourceText, Source> sources) {
    this.language = language;
    this.library = library;
    this.sources = sources;
  }

  /** For a script that imports no files. */
  static ImportedCode none(DifflowLanguage language, LibraryCode library) {
    return new ImportedCode(
        language,
        library,
        _ -> {
          throw new IllegalStateException("the library imports no files");
        });
  }

  /** Makes the imports of a script known. */
  void add(List<CheckedImport> ofScript) {
    ofScript.forEach(own -> imports.put(own.statement(), own));
  }

  /** What a statement imports; nothing for a library whose names are there without it. */
  Optional<CheckedImport> of(Statement.Import statement) {
    return Optional.ofNullable(imports.get(statement));
  }

  /** The code that gives the frame of the file. */
  RootCallTarget code(CheckedScript file) {
    // A file that several import is checked once, and so is the same tree.
    RootCallTarget known = translated.get(file.script());
    if (known == null) {
      known = translate(file);
      translated.put(file.script(), known);
    }
    return known;
  }

  private RootCallTarget translate(CheckedScript script) {
    Source source = sources.apply(script.script().source());
    return ScriptTranslator.ofImport(language, source, script, library, this).declarations();
  }
}
