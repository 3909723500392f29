package org.difflow.language;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.difflow.checker.CheckedScript;
import org.difflow.checker.binding.Scope;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.translation.ScriptTranslator;

/** The code of the standard library, translated once for an engine. */
final class LibraryCode {
  private final DifflowLanguage language;
  private List<RootCallTarget> scripts;

  LibraryCode(DifflowLanguage language) {
    this.language = language;
  }

  /** The scopes of the library's scripts, the innermost last. */
  static List<Scope> scopes() {
    return StandardLibrary.scripts().stream().map(CheckedScript::scope).toList();
  }

  /** Runs the library for a context: each script in the frame of the one before. */
  MaterializedFrame run() {
    MaterializedFrame frame = null;
    for (RootCallTarget script : scripts()) {
      frame = (MaterializedFrame) script.call(frame);
    }
    return frame;
  }

  private synchronized List<RootCallTarget> scripts() {
    if (scripts == null) {
      scripts = translate();
    }
    return scripts;
  }

  private List<RootCallTarget> translate() {
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
