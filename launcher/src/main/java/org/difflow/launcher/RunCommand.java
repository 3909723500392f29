package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.ParseResult;
import org.graalvm.polyglot.PolyglotException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code difflow run}. */
@Command(name = "run", description = "Runs a script.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", description = "The script.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder under which files are written (default: the current one).")
  private String outputFolder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Seed where the script gives none (default: 0).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads to work with (default: 0, all cores).")
  private int threads;

  @Option(names = "--quiet", description = "Show no progress.")
  private boolean quiet;

  @Option(names = "--ascii", description = "Print formulas with the ASCII names of Greek letters.")
  private boolean ascii;

  @Option(names = "--set", hidden = true)
  private List<String> settings = List.of();

  @Override
  public Integer call() {
    if (threads < 0) {
      throw new ParameterException(spec.commandLine(), "--threads takes a number from 0 on");
    }
    return settings.isEmpty() ? read() : Status.notInThisVersion("the option `--set`");
  }

  private int read() {
    ParseResult<SourceText> script = ScriptFile.read(file);
    return script.hasErrors() ? Status.of(script.diagnostics()) : run(script.tree().text());
  }

  private int run(String text) {
    try (Difflow difflow =
        Difflow.open(new Options(outputFolder, seed, threads, !quiet, ascii, true))) {
      difflow.run(file, text);
      return Status.WELL;
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }
}
