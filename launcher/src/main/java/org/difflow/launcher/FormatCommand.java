package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.syntax.ParseResult;
import org.difflow.syntax.format.Formatter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow fmt}. */
@Command(name = "fmt", description = "Lays out scripts in the one way.")
final class FormatCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scripts.")
  private List<Path> files;

  @Option(
      names = "--check",
      description = "Change nothing: list the scripts laid out otherwise, with status 1.")
  private boolean onlyCheck;

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean othersFound;

  @Override
  public Integer call() {
    files.forEach(this::format);
    int status = Status.of(diagnostics);
    return status == Status.WELL && onlyCheck && othersFound ? Status.FAILED : status;
  }

  private void format(Path file) {
    ParseResult<SourceText> text = ScriptFile.read(file);
    diagnostics.addAll(text.diagnostics());
    if (!text.hasErrors()) {
      format(file, text.tree());
    }
  }

  private void format(Path file, SourceText text) {
    ParseResult<String> formatted = Formatter.format(text);
    diagnostics.addAll(formatted.diagnostics());
    if (!formatted.tree().equals(text.text())) {
      othersFound = true;
      report(file, formatted.tree());
    }
  }

  private void report(Path file, String formatted) {
    if (onlyCheck) {
      System.out.println(file);
    } else {
      write(file, formatted);
    }
  }

  private void write(Path file, String text) {
    try {
      ScriptFile.replace(file, text);
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.error("E0830", "the script `" + file + "` cannot be written anew"));
    }
  }
}
