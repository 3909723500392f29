package org.difflow.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.difflow.embedding.Difflow;
import org.difflow.syntax.ParseResult;
import org.graalvm.polyglot.PolyglotException;

/** A session: it runs one input after the other, and survives what goes wrong in them. */
final class Repl {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Difflow difflow;
  private final Inputs inputs;
  private final SessionScript entered = new SessionScript();
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
      attempt(() -> difflow.enter("input " + count, input), input);
    }
  }

  private void run(SessionCommand command, String input) {
    switch (command) {
      case HELP -> System.out.print(SessionCommand.help());
      case NAMES -> System.out.println(String.join(" ", difflow.names().getMemberKeys()));
      case LOAD -> file(command, input).ifPresent(this::load);
      case SAVE -> file(command, input).ifPresent(this::save);
      case QUIT -> quits = true;
    }
  }

  private static Optional<Path> file(SessionCommand command, String input) {
    String name = command.argument(input);
    if (name.isEmpty()) {
      Status.of(
          List.of(Diagnostic.error("E0822", "`" + command.word() + "` needs the name of a file")));
    }
    return Optional.of(name).filter(given -> !given.isEmpty()).map(Path::of);
  }

  /** Runs a script, whose names may then be used. */
  void load(Path file) {
    ParseResult<SourceText> script = ScriptFile.read(file);
    if (script.hasErrors()) {
      Status.of(script.diagnostics());
    } else {
      attempt(() -> difflow.load(file, script.tree().text()), "import \"" + file + "\"");
    }
  }

  /** Writes what has been entered as a script, if it makes one. */
  private void save(Path file) {
    ParseResult<String> script = entered.text();
    List<Diagnostic> wrong =
        script.hasErrors()
            ? script.diagnostics()
            : CheckedFile.errors(file, new SourceText(file.toString(), script.tree()));
    if (wrong.isEmpty()) {
      ScriptFile.write(file, script.tree()).ifPresent(failure -> Status.of(List.of(failure)));
    } else {
      Status.of(wrong);
    }
  }

  /** Does {@code work}; if it comes to its end, a script says it as {@code statement}. */
  private void attempt(Runnable work, String statement) {
    Runnable accepted =
        () -> {
          work.run();
          entered.accept(statement);
        };
    inputs.interruptibly(() -> survive(accepted), () -> difflow.interrupt(PATIENCE));
  }

  private static void survive(Runnable work) {
    try {
      work.run();
    } catch (PolyglotException e) {
      Status.of(e);
    }
  }
}
