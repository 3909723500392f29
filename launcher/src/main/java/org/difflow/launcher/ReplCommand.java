package org.difflow.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.difflow.embedding.Difflow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code difflow repl}: on a terminal with editing, history and completion, else line by line. */
@Command(name = "repl", description = "Runs what is entered, line by line.")
final class ReplCommand implements Callable<Integer> {
  @Mixin private Help help;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A script to begin with.")
  private Optional<Path> file = Optional.empty();

  @Mixin private SessionOptions options;

  @Option(
      names = "--history",
      paramLabel = "FILE",
      description = "Where entered lines are kept (default: .difflow_history in the home folder).")
  private Path history = Path.of(System.getProperty("user.home"), ".difflow_history");

  @Override
  public Integer call() {
    try (Difflow difflow = Difflow.open(options.of(false));
        Inputs inputs = inputs(difflow)) {
      Repl repl = new Repl(difflow, inputs);
      file.ifPresent(repl::load);
      repl.run();
      return Status.WELL;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Inputs inputs(Difflow difflow) throws IOException {
    return Terminals.interactive()
        ? TerminalInputs.open(difflow, history)
        : new PipedInputs(System.in, StandardCharsets.UTF_8);
  }
}
