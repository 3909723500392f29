package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.difflow.checker.Checker;
import org.difflow.checker.library.StandardLibrary;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.Diagnostics;
import org.difflow.diagnostic.SourceText;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
import org.difflow.syntax.Utf8;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code difflow check}. */
@Command(
    name = "check",
    description = "Says what is wrong with scripts without running them.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scripts.")
  private List<Path> files;

  @Override
  public Integer call() throws IOException {
    Diagnostics all = new Diagnostics();
    for (Path file : files) {
      all.addAll(check(file));
    }
    System.err.print(TextRenderer.plain().render(all));
    return all.hasErrors() ? Status.FAILED : Status.WELL;
  }

  private static List<Diagnostic> check(Path file) throws IOException {
    ParseResult<SourceText> text = Utf8.decode(file.toString(), Files.readAllBytes(file));
    return text.hasErrors() ? text.diagnostics() : check(text.tree());
  }

  private static List<Diagnostic> check(SourceText text) {
    ParseResult<Script> parsed = ScriptParser.parse(text);
    return parsed.hasErrors()
        ? parsed.diagnostics()
        : Checker.check(parsed.tree(), StandardLibrary.environment()).diagnostics();
  }
}
