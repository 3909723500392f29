package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.ImportedFiles;
import org.difflow.checker.Importer;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.fault.Fault;

/** What there is to say of the text of a script, found without running it. */
final class CheckedFile {
  private CheckedFile() {}

  /** The errors and warnings; {@code settings} are expressions in the place of written ones. */
  static List<Diagnostic> diagnostics(Path file, SourceText text, Map<String, String> settings) {
    Environment library = StandardLibrary.environment();
    Importer imports = ImportedFiles.of(text.name(), name -> imported(file, name), library);
    return Checker.check(text, library, Checker.Mode.FILE, settings, imports).diagnostics();
  }

  /** The errors alone. */
  static List<Diagnostic> errors(Path file, SourceText text) {
    return diagnostics(file, text, Map.of()).stream().filter(Diagnostic::isError).toList();
  }

  private static byte[] imported(Path main, String file) {
    Path found = main.resolveSibling(file);
    try {
      return Files.readAllBytes(found);
    } catch (NoSuchFileException e) {
      throw new Fault(
          "E0130", "there is no file `" + file + "` to import", "it is looked for as " + found);
    } catch (IOException e) {
      throw new Fault("E0802", "the file `" + file + "` cannot be read");
    }
  }
}
