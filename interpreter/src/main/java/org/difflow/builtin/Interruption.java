package org.difflow.builtin;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.run.SamplingRun;
import org.difflow.sampling.SampleSink;
import org.difflow.sampling.SampleStore;

/**
 * What becomes of a run that is interrupted (LANGUAGE.md, rule 35): the samples that went through
 * all steps are written under the output folder, if the host asks for that and something holds
 * them, and their number is said.
 */
final class Interruption {
  private static final String FILE = "interrupted.npy";

  private final DifflowContext context;
  private final SamplingRun run;

  private Interruption(DifflowContext context, SamplingRun run) {
    this.context = context;
    this.run = run;
  }

  /** The exception that ends a run: {@code end} itself unless it is an interrupt. */
  static AbstractTruffleException of(
      DifflowContext context, SamplingRun run, AbstractTruffleException end) {
    return isInterrupt(end) ? new Interruption(context, run).kept() : end;
  }

  private static boolean isInterrupt(AbstractTruffleException end) {
    try {
      return InteropLibrary.getUncached().getExceptionType(end) == ExceptionType.INTERRUPT;
    } catch (UnsupportedMessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private DifflowException kept() {
    long finished = run.finished();
    boolean saves = context.savesInterrupted() && finished > 0;
    return DifflowException.interrupted(
        "interrupted: %d of %d samples were finished%s"
            .formatted(finished, run.plan().tiling().samples(), saves ? kept(run.sink()) : ""));
  }

  private String kept(SampleSink sink) {
    return sink instanceof SampleStore store
        ? FileThread.get(() -> saved(store))
        : "; they were not held, so none are kept";
  }

  private String saved(SampleStore store) {
    try {
      context.files().write(FILE, (out, _) -> store.writeTo(out));
      return ", and are kept in " + FILE;
    } catch (Fault fault) {
      return ", and are lost: " + fault.getMessage();
    }
  }
}
