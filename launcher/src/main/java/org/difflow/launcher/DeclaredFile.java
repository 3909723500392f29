package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.Name;
import org.difflow.syntax.ParseResult;
import org.graalvm.polyglot.PolyglotException;

/** A script of which nothing but its paths, and what they are made of, has been declared. */
record DeclaredFile(Difflow session, List<Name> paths) {

  /**
   * Declares the paths of a file, does {@code work} with them, and gives the status of that; shows
   * what goes wrong and gives the status for it.
   */
  static int with(Path file, Supplier<Difflow> opened, ToIntFunction<DeclaredFile> work) {
    ParseResult<SourceText> text = ScriptFile.read(file);
    List<Diagnostic> wrong =
        text.hasErrors() ? text.diagnostics() : CheckedFile.errors(file, text.tree());
    return wrong.isEmpty() ? with(file, PathText.of(text.tree()), opened, work) : Status.of(wrong);
  }

  private static int with(
      Path file, PathText text, Supplier<Difflow> opened, ToIntFunction<DeclaredFile> work) {
    try (Difflow session = opened.get()) {
      session.declare(file, text.blanked());
      return work.applyAsInt(new DeclaredFile(session, text.paths()));
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }
}
