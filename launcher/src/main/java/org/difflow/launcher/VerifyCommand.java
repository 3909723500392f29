package org.difflow.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.difflow.embedding.Difflow;
import org.difflow.embedding.Options;
import org.difflow.syntax.Name;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow verify}: every path of every file, whatever became of those before it. */
@Command(name = "verify", description = "Verifies every path of the scripts.")
final class VerifyCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "The scripts.")
  private List<Path> files;

  @Option(names = "--ascii", description = "Print formulas with the ASCII names of Greek letters.")
  private boolean ascii;

  @Override
  public Integer call() {
    return files.stream().mapToInt(this::verify).max().orElse(Status.WELL);
  }

  private int verify(Path file) {
    return DeclaredFile.with(
        file, () -> Difflow.open(Options.DEFAULT.withAscii(ascii)), VerifyCommand::verifyAll);
  }

  private static int verifyAll(DeclaredFile file) {
    return file.paths().stream()
        .mapToInt(path -> verify(file.session(), path))
        .max()
        .orElse(Status.WELL);
  }

  private static int verify(Difflow session, Name path) {
    try {
      Value report = session.enter("difflow verify", "verify(" + path + ")");
      boolean rejected = report.getMember("status").asString().equals("reject");
      return rejected ? Status.FAILED : Status.WELL;
    } catch (PolyglotException e) {
      return Status.of(e);
    }
  }
}
