package org.difflow.embedding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
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

  /** Functions of scripts may be called with arrays and lists of the host. */
  private static final HostAccess ARRAYS =
      HostAccess.newBuilder(HostAccess.EXPLICIT)
          .allowArrayAccess(true)
          .allowListAccess(true)
          .build();

  private final Context context;

  private Difflow(Context context) {
    this.context = context;
  }

  /** A place with the standard streams and the options of a session. */
  public static Difflow open(Options options) {
    return open(options, System.out, System.err);
  }

  /** A place with the options of a session, where results and messages go to these streams. */
  public static Difflow open(Options options, OutputStream results, OutputStream messages) {
    Context.Builder builder =
        Context.newBuilder(LANGUAGE)
            .allowIO(IOAccess.ALL)
            .allowHostAccess(ARRAYS)
            .out(results)
            .err(messages);
    return new Difflow(options.configure(builder).build());
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
    return eval(source(file, text));
  }

  /**
   * The same with expressions that take the place of what the script writes behind {@code let name
   * =}, or as the default of the parameter of a path, {@code VP.beta_max}.
   */
  public Value run(Path file, String text, Map<String, String> settings) {
    Source.Builder source = source(file, text);
    settings.forEach((name, expression) -> source.option("difflow.Set." + name, expression));
    return eval(source);
  }

  /** Runs a script given as text. */
  public Value run(String text) {
    return eval(Source.create(LANGUAGE, text));
  }

  /** Runs nothing of a script but its declarations, as if it were imported. */
  public void declare(Path file, String text) {
    eval(source(file, text).option("difflow.DeclarationsOnly", "true"));
  }

  /**
   * Runs lines that see all names of the scripts and lines before them, and may declare them anew.
   * The value of a line that is an expression is printed.
   *
   * @param name what errors call the text
   * @return the value of the last line
   */
  public Value enter(String name, String text) {
    return eval(Source.newBuilder(LANGUAGE, text, name).interactive(true));
  }

  /** Runs a script as lines that are entered, but prints no values. */
  public Value load(Path file, String text) {
    return eval(source(file, text).interactive(true));
  }

  /** The names that scripts and lines have declared, with their values. */
  public Value names() {
    return context.getBindings(LANGUAGE);
  }

  /**
   * Stops what runs here, from another thread; it ends with an exception whose {@code
   * isInterrupted()} is true, and more may run afterwards.
   *
   * @return whether it stopped in time
   */
  public boolean interrupt(Duration patience) {
    try {
      context.interrupt(patience);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static Source.Builder source(Path file, String text) {
    return Source.newBuilder(LANGUAGE, file.toFile()).name(file.toString()).content(text);
  }

  private Value eval(Source.Builder source) {
    return eval(source.buildLiteral());
  }

  private Value eval(Source source) {
    return DeepStack.call(() -> context.eval(source), () -> interrupt(Duration.ZERO));
  }

  @Override
  public void close() {
    context.close(true);
  }
}
