package org.difflow.run;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.model.MarginalMember;
import org.difflow.noise.NoiseUse;
import org.difflow.sampling.Progress;
import org.difflow.sampling.SampleSink;
import org.difflow.sampling.SampleTile;
import org.difflow.stepping.PerSample;
import org.difflow.stepping.Plans;
import org.difflow.stepping.Tile;
import org.difflow.value.BatchValue;
import org.difflow.value.Batches;
import org.difflow.value.DerivedMembers;
import org.difflow.value.Kind;

/**
 * A run of a sampler: tiles of samples go through all steps one after another. What a step gives is
 * checked before it becomes the new state, so that no number that is not finite is ever kept.
 */
public final class SamplingRun implements MemberSource {
  private final RunPlan plan;
  private final SampleSink sink;
  private final Progress.Listener listener;
  private final Plans plans;
  private final Turns turns = new Turns();
  private final long begun = System.nanoTime();
  private int tile = -1;
  private int step;
  private Tile samples;
  private PerSample state;
  private final Map<Integer, Object> carried = new HashMap<>();
  private List<Matrix> kept = List.of();
  private int fieldEvaluations;
  private long finished;

  /**
   * A run that has not begun.
   *
   * @param sink gets each tile once it went through all steps
   */
  public SamplingRun(RunPlan plan, Plans plans, SampleSink sink, Progress.Listener listener) {
    this.plan = plan;
    this.plans = plans;
    this.sink = sink;
    this.listener = listener;
  }

  public RunPlan plan() {
    return plan;
  }

  /** Which turn of the loops of the step the code that runs is in. */
  public Turns turns() {
    return turns;
  }

  @Override
  public Object member(String name) {
    return MarginalMember.named(name)
        .<Object>map(field -> new StepMember(this, field))
        .orElseGet(() -> DerivedMembers.inNumbers(plan.model().path(), name));
  }

  /** Goes to the next tile, at the start of the grid; false if there is none. */
  @TruffleBoundary
  public boolean nextTile() {
    if (++tile == plan.tiling().tiles()) {
      return false;
    }
    step = 0;
    long first = plan.tiling().first(tile);
    Matrix start = plan.start().rows(first, plan.tiling().count(tile));
    Tile.Address address = new Tile.Address(plan.seed(), first);
    carried.clear();
    samples = new Tile(plans, plan.model(), address, start.rows(), start.columns());
    state = samples.given(start);
    kept = new ArrayList<>();
    keep();
    return true;
  }

  public boolean hasStep() {
    return step < plan.grid().steps();
  }

  /** The state of the tile's samples, one vector each. */
  public BatchValue state() {
    return new BatchValue(state);
  }

  /** The time that the step leaves. */
  public double from() {
    return plan.grid().time(step);
  }

  /** The time that the step goes to. */
  public double to() {
    return plan.grid().time(step + 1);
  }

  /** Notes what a step leaves to the next one in a variable of the sampler. */
  @TruffleBoundary
  public void carry(int variable, Object value) {
    carried.put(variable, value);
  }

  /**
   * Takes what a step gave as the new state.
   *
   * @throws Fault E0615 if it is not one vector per sample, E0616 if a number in it is not finite
   */
  @TruffleBoundary
  public void advance(Object next) {
    PerSample reached = stateOf(next);
    List<PerSample> kept = Stream.concat(Stream.of(reached), carriedValues()).toList();
    samples.settle(kept);
    samples.firstLoss(reached).ifPresent(this::refuse);
    state = reached;
    step++;
    samples.nextStep(state, kept);
    keep();
    listener.report(progress());
  }

  private Stream<PerSample> carriedValues() {
    return carried.values().stream().flatMap(value -> Batches.heldIn(samples, value));
  }

  private PerSample stateOf(Object next) {
    return Batches.vector(samples, next)
        .filter(value -> value.columns() == state.columns())
        .orElseThrow(
            () ->
                new Fault(
                    "E0615",
                    "a step must give the new x, a vector of "
                        + state.columns()
                        + " numbers per sample, not "
                        + Kind.of(next)));
  }

  private void refuse(Tile.Loss loss) {
    throw new Fault(
        "E0616",
        "sample %d stopped being finite in the step from %s to %s, first in `%s`"
            .formatted(
                loss.sample(), Decimals.shortest(from()), Decimals.shortest(to()), loss.cause()),
        "more steps, or a grid that keeps away from an end where the field is singular");
  }

  private void keep() {
    if (plan.keep().keeps(step, plan.grid())) {
      kept.add(state.matrix());
    }
  }

  /** Hands the finished tile on. */
  @TruffleBoundary
  public void finishTile() {
    fieldEvaluations = samples.fieldEvaluations();
    sink.accept(new SampleTile(plan.tiling().first(tile), kept));
    finished += samples.rows();
    kept = List.of();
  }

  /** A member of the model at x, a vector for each sample of the tile. */
  public BatchValue field(MarginalMember member, BatchValue x, double time) {
    return new BatchValue(samples.field(member, x.in(samples).orElseThrow(), time));
  }

  /**
   * Fresh standard normal noise, one vector per sample.
   *
   * @param place which {@code noise()} of the step's text this is
   * @param turn which turn of the loops around it, 0 outside loops
   */
  @TruffleBoundary
  public BatchValue noise(int place, long turn) {
    return new BatchValue(samples.noise(NoiseUse.ofPlace(place), turn));
  }

  public SampleSink sink() {
    return sink;
  }

  /** How many samples went through all steps and into the sink. */
  public long finished() {
    return finished;
  }

  /** The distinct (x, time) at which each sample asked for the marginal field. */
  public int fieldEvaluations() {
    return fieldEvaluations;
  }

  private Progress progress() {
    int steps = plan.grid().steps();
    long before = plan.tiling().first(tile) - plan.tiling().start();
    long done = before * steps + (long) samples.rows() * step;
    return new Progress(
        plan.tiling().drawn(), steps, done, Duration.ofNanos(System.nanoTime() - begun));
  }
}
