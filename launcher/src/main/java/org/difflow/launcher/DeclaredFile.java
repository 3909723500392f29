package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.Name;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.ScriptParser;
import org.difflow.syntax.Statement;
import org.graalvm.polyglot.PolyglotException;

/** A script of which nothing but the declarations has run. */
record DeclaredFile(Difflow session, List<Name> paths) {

  /**
   * Declares what stands in a file, does {@code work} with it, and gives the status of that; shows
   * what goes wrong and gives the status for it.
   */
  static int with(Path file, Options options, ToIntFunction<DeclaredFile> work) {
    ParseResult<SourceText> text = ScriptFile.read(file);
    if (text.hasErrors()) {
      return Status.of(text.diagnostics());
    }
    try (Difflow session = Difflow.open(options)) {
      session.declare(file, text.tree().text());
      return work.applyAsInt(new DeclaredFile(session, paths(text.tree())));
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }

  private static List<Name> paths(SourceText text) {
    return ScriptParser.parse(text).tree().statements().stream()
        .filter(Statement.PathDeclaration.class::isInstance)
        .map(path -> ((Statement.PathDeclaration) path).name())
        .toList();
  }
}
