package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.ParseResult;
import org.graalvm.polyglot.PolyglotException;

/** A session: it runs one input after the other, and survives what goes wrong in them. */
final class Repl {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Difflow difflow;
  private final Inputs inputs;
  private int count;
  private boolean quits;

  Repl(Difflow difflow, Inputs inputs) {
    this.difflow = difflow;
    this.inputs = inputs;
  }

  /** Runs until the inputs end or one of them ends the session. */
  void run() throws IOException {
    Optional<String> input = inputs.next();
    while (!quits && input.isPresent()) {
      run(input.get());
      input = quits ? Optional.empty() : inputs.next();
    }
  }

  private void run(String input) {
    Optional<SessionCommand> command = SessionCommand.of(input);
    if (command.isPresent()) {
      run(command.get(), input);
    } else if (!input.isBlank()) {
      count++;
      attempt(() -> difflow.enter("input " + count, input));
    }
  }

  private void run(SessionCommand command, String input) {
    switch (command) {
      case HELP -> System.out.print(SessionCommand.help());
      case NAMES -> System.out.println(String.join(" ", difflow.names().getMemberKeys()));
      case LOAD -> load(Path.of(input.strip().substring(command.word().length()).strip()));
      case QUIT -> quits = true;
    }
  }

  /** Runs a script, whose names may then be used. */
  void load(Path file) {
    ParseResult<SourceText> script = ScriptFile.read(file);
    if (script.hasErrors()) {
      Status.of(script.diagnostics());
    } else {
      attempt(() -> difflow.load(file, script.tree().text()));
    }
  }

  private void attempt(Runnable work) {
    inputs.interruptibly(() -> survive(work), () -> difflow.interrupt(PATIENCE));
  }

  private static void survive(Runnable work) {
    try {
      work.run();
    } catch (PolyglotException e) {
      Status.of(e);
    }
  }
}
