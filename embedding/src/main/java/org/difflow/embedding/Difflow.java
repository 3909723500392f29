package org.difflow.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * A place where scripts run, one after the other, over {@code org.graalvm.polyglot}. Scripts see
 * files, but no host classes and no native code. Not for several threads at once.
 */
public final class Difflow implements AutoCloseable {
  /** The polyglot id of the language. */
  public static final String LANGUAGE = "difflow";

  private final Context context;

  private Difflow(Context context) {
    this.context = context;
  }

  /** A place with the standard streams and the options of a session. */
  public static Difflow open(Options options) {
    return new Difflow(
        options.configure(Context.newBuilder(LANGUAGE).allowIO(IOAccess.ALL)).build());
  }

  /** A place around a context that the host has built itself. */
  public static Difflow in(Context context) {
    return new Difflow(context);
  }

  /**
   * Runs a script; errors name it as {@code file}, files it reads are found beside it.
   *
   * @return the value of its last statement
   * @throws IOException if the file cannot be read
   * @throws org.graalvm.polyglot.PolyglotException with the rendered diagnostics as its message, if
   *     the script is wrong or fails
   */
  public Value run(Path file) throws IOException {
    return run(file, Files.readString(file));
  }

  /** The same for a file whose text the host has read itself. */
  public Value run(Path file, String text) {
    Source source =
        Source.newBuilder(LANGUAGE, file.toFile())
            .name(file.toString())
            .content(text)
            .buildLiteral();
    return DeepStack.call(() -> context.eval(source));
  }

  /** Runs a script given as text. */
  public Value run(String text) {
    return DeepStack.call(() -> context.eval(LANGUAGE, text));
  }

  @Override
  public void close() {
    context.close(true);
  }
}
