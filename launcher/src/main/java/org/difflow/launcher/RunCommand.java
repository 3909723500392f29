package org.difflow.launcher;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.difflow.checker.setting.Settings;
import org.difflow.diagnostic.Diagnostic;
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

  @Option(
      names = "--json",
      description = "Say what is wrong as one JSON document on standard error.")
  private boolean json;

  @Override
  public Integer call() {
    ParseResult<SourceText> script = ScriptFile.read(file);
    return script.hasErrors() ? show(script.diagnostics()) : check(script.tree());
  }

  private int show(List<Diagnostic> diagnostics) {
    return json ? Status.ofJson(diagnostics, System.err) : Status.of(diagnostics);
  }

  /** Settings that make no sense are an error of the command line, not of the script. */
  private int check(SourceText script) {
    ParseResult<Script> parsed = ScriptParser.parse(script);
    ParseResult<Settings> set = Settings.of(parsed.tree(), settings);
    if (!parsed.hasErrors() && set.hasErrors()) {
      show(set.diagnostics());
      return Status.USAGE;
    }
    return json ? runForProgram(script) : run(script.text());
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

  /** Standard error gets what {@code show} says, and nothing before it. */
  private int runForProgram(SourceText script) {
    List<Diagnostic> found = CheckedFile.diagnostics(file, script, settings);
    return found.stream().anyMatch(Diagnostic::isError)
        ? show(found)
        : runSilently(script.text(), found);
  }

  private int runSilently(String text, List<Diagnostic> warnings) {
    try (Difflow difflow =
        Difflow.open(options.of(true), System.out, OutputStream.nullOutputStream())) {
      Interrupt.stops(difflow);
      return runSilently(difflow, text, warnings);
    }
  }

  private int runSilently(Difflow difflow, String text, List<Diagnostic> warnings) {
    try {
      difflow.run(file, text, settings);
      return show(warnings);
    } catch (PolyglotException end) {
      if (end.isInterrupted() || end.isInternalError()) {
        return Status.of(end);
      }
      List<Diagnostic> found = new ArrayList<>(warnings);
      found.addAll(GuestDiagnostics.of(end));
      show(found);
      return Status.meaning(end);
    }
  }
}
