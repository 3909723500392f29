package org.difflow.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Runs scripts and gives what they print. Contexts share one engine, so code is compiled once. */
public final class Scripts {
  private static final Engine ENGINE =
      Engine.newBuilder("difflow")
          .allowExperimentalOptions(true)
          .option("engine.WarnInterpreterOnly", "false")
          .build();

  private static final long STACK_BYTES = 1L << 30;

  /** What came of a script: what it printed, and its error message, empty if there was none. */
  public record Outcome(String output, String notes, String error) {}

  private Scripts() {}

  /** The output of a script that must not fail. */
  public static String output(String script) {
    Outcome outcome = run(script);
    if (!outcome.error().isEmpty()) {
      throw new AssertionError(outcome.error());
    }
    return outcome.output();
  }

  /** The message of a script that must fail. */
  public static String error(String script) {
    Outcome outcome = run(script);
    if (outcome.error().isEmpty()) {
      throw new AssertionError("the script runs: " + outcome.output());
    }
    return outcome.error();
  }

  public static Outcome run(String script) {
    return run(script, Map.of());
  }

  public static Outcome run(String script, Map<String, String> options) {
    return run(Source.newBuilder("difflow", script, "test.diff").buildLiteral(), options);
  }

  /** Runs on a thread with room for the nested calls that the language allows. */
  public static Outcome run(Source source, Map<String, String> options) {
    CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    Runnable work = () -> outcome.completeAsync(() -> runHere(source, options), Runnable::run);
    new Thread(null, work, "script", STACK_BYTES).start();
    return outcome.join();
  }

  private static Outcome runHere(Source source, Map<String, String> options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("difflow")
            .engine(ENGINE)
            .allowIO(IOAccess.ALL)
            .options(options)
            .out(out)
            .err(err)
            .build()) {
      String error = message(context, source);
      return new Outcome(text(out), text(err), error);
    }
  }

  private static String message(Context context, Source source) {
    try {
      context.eval(source);
      return "";
    } catch (PolyglotException e) {
      if (e.isInternalError()) {
        throw e;
      }
      return e.getMessage();
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
