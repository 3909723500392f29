package org.difflow.translation;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.language.DifflowLanguage;

/** The code of the standard library, translated once for an engine. */
final class LibraryCode {
  private List<RootCallTarget> scripts;

  /** The scopes of the library's scripts, the innermost last. */
  static List<Scope> scopes() {
    return StandardLibrary.scripts().stream().map(CheckedScript::scope).toList();
  }

  /** Each script gives its frame, in which the next one runs. */
  synchronized List<RootCallTarget> scripts(DifflowLanguage language) {
    if (scripts == null) {
      scripts = translate(language);
    }
    return scripts;
  }

  private static List<RootCallTarget> translate(DifflowLanguage language) {
    List<RootCallTarget> translated = new ArrayList<>();
    for (CheckedScript script : StandardLibrary.scripts()) {
      List<Scope> before = scopes().subList(0, translated.size());
      translated.add(ScriptTranslator.ofFile(language, source(script), script, before).library());
    }
    return List.copyOf(translated);
  }

  private static Source source(CheckedScript script) {
    String text = script.script().source().text();
    String name = script.script().source().name();
    return Source.newBuilder(DifflowLanguage.ID, text, name).internal(true).build();
  }
}
