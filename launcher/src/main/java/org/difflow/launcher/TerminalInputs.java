package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.difflow.embedding.Difflow;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Inputs typed at a terminal, with editing, history and completion. */
final class TerminalInputs implements Inputs {
  private static final String PROMPT = "difflow> ";
  private static final String CONTINUED = "     ... ";

  private final Terminal terminal;
  private final LineReader reader;

  private TerminalInputs(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /** At the terminal of this process; {@code history} is a file. */
  static TerminalInputs open(Difflow difflow, Path history) throws IOException {
    Terminal terminal = TerminalBuilder.builder().system(true).dumb(false).build();
    LineReader reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new InputParser())
            .completer(new Completion(difflow))
            .variable(LineReader.HISTORY_FILE, history)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
            // Else `!` would mean earlier lines.
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .build();
    return new TerminalInputs(terminal, reader);
  }

  @Override
  public Optional<String> next() {
    try {
      return Optional.of(reader.readLine(PROMPT));
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void interruptibly(Runnable work, Runnable stop) {
    Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, _ -> stop.run());
    try {
      work.run();
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
