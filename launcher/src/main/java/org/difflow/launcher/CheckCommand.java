package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
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
    return json ? Status.ofJson(found, System.out) : Status.of(found);
  }

  private static List<Diagnostic> check(Path file) {
    ParseResult<SourceText> text = ScriptFile.read(file);
    return text.hasErrors() ? text.diagnostics() : check(file, text.tree());
  }

  /** The laws of a script are looked at once its text is without errors. */
  private static List<Diagnostic> check(Path file, SourceText text) {
    List<Diagnostic> found = CheckedFile.diagnostics(file, text, Map.of());
    return found.stream().anyMatch(Diagnostic::isError)
        ? found
        : Stream.concat(found.stream(), LawFindings.in(file, text).stream()).toList();
  }
}
