package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.IdentityHashMap;
import java.util.Map;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.SourceText;
import org.difflow.language.DifflowLanguage;

/** The code of the scripts of the standard library that are used, translated once for an engine. */
final class LibraryCode {
  private final Map<Scope, RootCallTarget> translated = new IdentityHashMap<>();

  /** The code that gives the frame of the script that has this scope. */
  synchronized RootCallTarget of(DifflowLanguage language, Scope file) {
    RootCallTarget known = translated.get(file);
    if (known == null) {
      known = translate(language, StandardLibrary.script(file).orElseThrow());
      translated.put(file, known);
    }
    return known;
  }

  private RootCallTarget translate(DifflowLanguage language, CheckedScript script) {
    Source source = source(script.script().source());
    return ScriptTranslator.ofImport(
            language, source, script, this, ImportedCode.none(language, this))
        .declarations();
  }

  private static Source source(SourceText text) {
    return Source.newBuilder(DifflowLanguage.ID, text.text(), text.name()).internal(true).build();
  }
}
