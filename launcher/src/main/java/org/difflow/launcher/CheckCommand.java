package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.difflow.checker.Checker;
import org.difflow.checker.Environment;
import org.difflow.checker.ImportedFiles;
import org.difflow.checker.Importer;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.fault.Fault;
import org.difflow.syntax.ParseResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow check}. */
@Command(name = "check", description = "Says what is wrong with scripts without running them.")
final class CheckCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scripts.")
  private List<Path> files;

  @Option(names = "--json", description = "Say it as one JSON document on standard output.")
  private boolean json;

  @Override
  public Integer call() {
    List<Diagnostic> found = files.stream().flatMap(file -> check(file).stream()).toList();
    return json ? Status.ofJson(found) : Math.max(Status.of(found), laws(found));
  }

  /** The laws of scripts are looked at once their text is without errors. */
  private int laws(List<Diagnostic> found) {
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return Status.WELL;
    }
    List<String> refused =
        files.stream()
            .flatMap(file -> LawFindings.in(file, ScriptFile.read(file).tree()).stream())
            .toList();
    System.err.print(String.join("\n", refused));
    return refused.isEmpty() ? Status.WELL : Status.FAILED;
  }

  private static List<Diagnostic> check(Path file) {
    ParseResult<SourceText> text = ScriptFile.read(file);
    return text.hasErrors() ? text.diagnostics() : check(file, text.tree());
  }

  private static List<Diagnostic> check(Path file, SourceText text) {
    Environment library = StandardLibrary.environment();
    Importer imports = ImportedFiles.of(text.name(), name -> imported(file, name), library);
    return Checker.check(text, library, Checker.Mode.FILE, Map.of(), imports).diagnostics();
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
