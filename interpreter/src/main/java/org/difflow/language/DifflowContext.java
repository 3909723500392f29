package org.difflow.language;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.difflow.diagnostic.TextRenderer;
import org.difflow.fault.Fault;
import org.difflow.parallel.Workers;
import org.difflow.stepping.Plans;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.tier.Programs;

/** What one run of the language holds: its formulas, threads, streams, files and options. */
public final class DifflowContext {
  private static final TruffleLanguage.ContextReference<DifflowContext> REFERENCE =
      TruffleLanguage.ContextReference.create(DifflowLanguage.class);

  /** LANGUAGE.md, rule 37. */
  private static final int DEEPEST_CALL = 10_000;

  private final Env env;
  private final ExpressionPool pool = new ExpressionPool(() -> TruffleSafepoint.pollHere(null));
  private final ScriptFiles files;
  private final Session session;
  private final PrintStream output;
  private final PrintStream errors;
  private Workers workers;
  private Plans plans;
  private final Map<RootCallTarget, MaterializedFrame> imported = new IdentityHashMap<>();
  private int calls;
  private int perSample;
  private int failedChecks;

  DifflowContext(DifflowLanguage language, Env env) {
    this.env = env;
    this.files =
        new ScriptFiles(
            env,
            env.getOptions().get(DifflowOptions.Out),
            env.getOptions().get(DifflowOptions.Resume));
    this.session = new Session(language);
    this.output = new PrintStream(env.out(), true, StandardCharsets.UTF_8);
    this.errors = new PrintStream(env.err(), true, StandardCharsets.UTF_8);
  }

  /** The context in which {@code node} runs; {@code null} is allowed off the fast path. */
  public static DifflowContext get(Node node) {
    return REFERENCE.get(node);
  }

  /** The formulas of this context. */
  public ExpressionPool pool() {
    return pool;
  }

  /** The files that scripts read and write. */
  public ScriptFiles files() {
    return files;
  }

  /** What is remembered from one source to the next. */
  public Session session() {
    return session;
  }

  /** Begins a source: shows what there is to warn of, and finds files beside it. */
  public void begin(Source source, String warnings) {
    if (!warnings.isEmpty()) {
      errors.println(warnings);
    }
    files.runs(source);
  }

  /** Where results go. */
  public PrintStream output() {
    return output;
  }

  /** Where progress and notes go. */
  public PrintStream errors() {
    return errors;
  }

  /** Whether formulas are printed with the ASCII names of Greek letters. */
  public boolean isAscii() {
    return env.getOptions().get(DifflowOptions.Ascii);
  }

  /** Whether finished samples are written to a file when a run is interrupted. */
  public boolean savesInterrupted() {
    return env.getOptions().get(DifflowOptions.SaveInterrupted);
  }

  ProgressStyle progressStyle() {
    return env.getOptions().get(DifflowOptions.Progress);
  }

  /** An object of the host, which scripts cannot look into, as a value. */
  Object hostObject(Object value) {
    return env.asGuestValue(value);
  }

  /** Writes the messages of errors. */
  TextRenderer renderer() {
    return env.getOptions().get(DifflowOptions.Colours)
        ? TextRenderer.coloured()
        : TextRenderer.plain();
  }

  /** The seed where a script gives none. */
  public long defaultSeed() {
    return env.getOptions().get(DifflowOptions.Seed);
  }

  /** The threads of the engine's kernels. They stop when this context is closed or cancelled. */
  public Workers workers() {
    if (workers == null) {
      workers = new Workers(threads(), () -> TruffleSafepoint.pollHere(null));
    }
    return workers;
  }

  /** How this context computes the steps of samplers. */
  public Plans plans() {
    if (plans == null) {
      plans = new Plans(Programs::of, workers());
    }
    return plans;
  }

  private int threads() {
    int chosen = env.getOptions().get(DifflowOptions.Threads);
    return chosen > 0 ? chosen : Runtime.getRuntime().availableProcessors();
  }

  /**
   * The frame of a file that is imported or of the library, whose declarations run when they are
   * first asked for.
   */
  @TruffleBoundary
  public MaterializedFrame imported(RootCallTarget file) {
    MaterializedFrame known = imported.get(file);
    if (known == null) {
      known = (MaterializedFrame) file.call();
      imported.put(file, known);
    }
    return known;
  }

  /**
   * Counts a call that begins; deeper ones than the language allows are an error at their place.
   */
  public void enterCall(Node function) {
    if (++calls > DEEPEST_CALL) {
      calls--;
      throw tooDeep(function);
    }
  }

  @TruffleBoundary
  private static DifflowException tooDeep(Node function) {
    return DifflowException.at(
        function,
        new Fault(
            "E0903",
            "calls are nested deeper than " + DEEPEST_CALL,
            "give the recursion a case in which it ends"));
  }

  public void leaveCall() {
    calls--;
  }

  /** Begins code whose result is kept for some samples only. */
  public void enterPerSample() {
    perSample++;
  }

  public void leavePerSample() {
    perSample--;
  }

  public boolean isPerSample() {
    return perSample > 0;
  }

  /** Remembers that a check failed: the script goes on, its exit status will be 1. */
  public void checkFailed() {
    failedChecks++;
  }

  /** Ends a script: where the host asks for it, a failed check becomes exit status 1. */
  public void finish(Node script) {
    output.flush();
    if (failedChecks > 0 && env.getOptions().get(DifflowOptions.ExitOnFailedCheck)) {
      errors.println(failedChecks == 1 ? "a check failed" : failedChecks + " checks failed");
      env.getContext().closeExited(script, 1);
    }
  }

  void close() {
    output.flush();
    errors.flush();
    if (workers != null) {
      workers.close();
    }
  }
}
