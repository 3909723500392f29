package org.difflow.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.difflow.checker.setting.Settings;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.Script;
import org.difflow.syntax.ScriptParser;
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

  @Option(
      names = "--set",
      paramLabel = "NAME=EXPRESSION",
      description = "Replaces the right side of a `let`, or the default of a path's parameter.")
  private Map<String, String> settings = Map.of();

  @Override
  public Integer call() {
    ParseResult<SourceText> script = ScriptFile.read(file);
    return script.hasErrors() ? Status.of(script.diagnostics()) : check(script.tree());
  }

  /** Settings that make no sense are an error of the command line, not of the script. */
  private int check(SourceText script) {
    ParseResult<Script> parsed = ScriptParser.parse(script);
    ParseResult<Settings> set = Settings.of(parsed.tree(), settings);
    if (!parsed.hasErrors() && set.hasErrors()) {
      Status.of(set.diagnostics());
      return Status.USAGE;
    }
    return run(script.text());
  }

  private int run(String text) {
    try (Difflow difflow = Difflow.open(options.of(true))) {
      Interrupt.stops(difflow);
      difflow.run(file, text, settings);
      return Status.WELL;
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }
}
