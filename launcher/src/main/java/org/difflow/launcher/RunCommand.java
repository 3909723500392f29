package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.ParseResult;
import org.graalvm.polyglot.PolyglotException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow run}. */
@Command(name = "run", description = "Runs a script.")
final class RunCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", description = "The script.")
  private Path file;

  @Mixin private SessionOptions options;

  @Option(names = "--set", hidden = true)
  private List<String> settings = List.of();

  @Override
  public Integer call() {
    return settings.isEmpty() ? read() : Status.notInThisVersion("the option `--set`");
  }

  private int read() {
    ParseResult<SourceText> script = ScriptFile.read(file);
    return script.hasErrors() ? Status.of(script.diagnostics()) : run(script.tree().text());
  }

  private int run(String text) {
    try (Difflow difflow = Difflow.open(options.of(true))) {
      Interrupt.stops(difflow);
      difflow.run(file, text);
      return Status.WELL;
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }
}
