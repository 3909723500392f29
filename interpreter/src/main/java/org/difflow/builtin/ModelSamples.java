package org.difflow.builtin;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.language.DifflowException;
import org.difflow.language.ProgressLine;
import org.difflow.run.Memory;
import org.difflow.run.RunPlan;
import org.difflow.run.SamplingRun;
import org.difflow.sampling.Keep;
import org.difflow.sampling.Progress;
import org.difflow.sampling.SampleSink;
import org.difflow.value.SampleSource;
import org.difflow.value.SamplerValue;

/**
 * The runs of one call of {@code sample}.
 *
 * @param call what goes wrong inside the sampler, perhaps long after this call, names it
 */
record ModelSamples(DifflowContext context, Node call, SamplerValue sampler, RunPlan plan)
    implements SampleSource {
  private static final double NANOSECONDS_PER_SECOND = 1e9;

  /** With so many samples no two states are the same for all of them by chance. */
  private static final int A_FEW = 64;

  @Override
  public int samples() {
    return Math.toIntExact(plan.tiling().samples());
  }

  @Override
  public int dimension() {
    return plan.model().dimension();
  }

  @Override
  public double[] times() {
    return plan.grid().times();
  }

  @Override
  public boolean keepsTrajectory() {
    return plan.keep() == Keep.TRAJECTORY;
  }

  @Override
  public Pass run(long from, long to, SampleSink sink) {
    RunPlan part = plan.between(from, to);
    try (ProgressLine progress = ProgressLine.of(context)) {
      return named(call, () -> run(part, sink, progress));
    }
  }

  @Override
  public int fieldEvaluations() {
    RunPlan few = plan.between(0, A_FEW);
    return named(call, () -> run(few, _ -> {}, Progress.Listener.none())).fieldEvaluations();
  }

  @Override
  public void requireRoom() {
    Memory.requireRoom(samples(), dimension(), states());
  }

  private Pass run(RunPlan planned, SampleSink sink, Progress.Listener listener) {
    long begun = System.nanoTime();
    SamplingRun run = new SamplingRun(planned, context.plans(), sink, listener);
    try {
      sampler.code().loop().call(sampler.frameArguments(run));
    } catch (AbstractTruffleException end) {
      throw Interruption.of(context, run, end);
    }
    double seconds = (System.nanoTime() - begun) / NANOSECONDS_PER_SECOND;
    return new Pass(run.fieldEvaluations(), seconds);
  }

  /** What {@code work} gives; an error in it is one at the place of {@code call}. */
  @TruffleBoundary
  static <T> T named(Node call, Supplier<T> work) {
    try {
      return work.get();
    } catch (Fault fault) {
      throw DifflowException.at(call, fault);
    } catch (DifflowException fault) {
      throw fault.during(call, "while these samples were drawn");
    }
  }
}
