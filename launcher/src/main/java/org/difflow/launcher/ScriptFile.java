package org.difflow.launcher;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Utf8;

/** Reads, writes and replaces the scripts that the command line names. */
final class ScriptFile {
  private ScriptFile() {}

  /** The text of a script, or what is wrong with the file: E0801, E0802, or that of its bytes. */
  static ParseResult<SourceText> read(Path file) {
    try {
      return Utf8.decode(file.toString(), Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      return failed(file, Diagnostic.error("E0801", "there is no file `" + file + "`"));
    } catch (IOException e) {
      return failed(file, Diagnostic.error("E0802", "the file `" + file + "` cannot be read"));
    }
  }

  /** Puts a new text in the place of a script, all of it or nothing; links stay links. */
  static void replace(Path file, String text) throws IOException {
    Path target = file.toRealPath();
    Path written = Files.createTempFile(target.getParent(), ".difflow-", ".new");
    try {
      Files.copy(target, written, REPLACE_EXISTING, COPY_ATTRIBUTES);
      Files.writeString(written, text);
      Files.move(written, target, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** Writes a script, its folders made where they are missing; says what is wrong with that. */
  static Optional<Diagnostic> write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Diagnostic.error("E0821", "the file `" + file + "` cannot be written"));
    }
  }

  private static ParseResult<SourceText> failed(Path file, Diagnostic why) {
    return new ParseResult<>(new SourceText(file.toString(), ""), List.of(why));
  }
}
