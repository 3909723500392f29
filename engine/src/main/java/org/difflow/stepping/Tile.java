package org.difflow.stepping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.difflow.data.Matrix;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.model.MarginalMember;
import org.difflow.model.MarginalModel;

/**
 * Some samples that go through the steps of a sampler together, and the graph of what the current
 * step computes of them. The members of the model at the same x and time are one evaluation of its
 * field; so are those that the last step asked at its new state and this one asks again. Not for
 * several threads.
 */
public final class Tile {
  private final Plans plans;
  private final ModelAnswers model;
  private final Address address;
  private final Blocks blocks;
  private final int dimension;
  private final Map<Origin, PerSample> values = new HashMap<>();
  private final Set<Sketch.Place> asked = new HashSet<>();
  private int fieldEvaluations;
  private long step;

  /**
   * Where the samples stand in their run.
   *
   * @param first the number of the first of them
   */
  public record Address(long seed, long first) {}

  /** {@code rows} samples in {@code dimension} coordinates. */
  public Tile(Plans plans, MarginalModel model, Address address, int rows, int dimension) {
    this.plans = plans;
    this.model = new ModelAnswers(model);
    this.address = address;
    this.blocks = Blocks.of(rows, dimension);
    this.dimension = dimension;
  }

  public int rows() {
    return blocks.rows();
  }

  /** Numbers that are there, one row per sample. */
  public PerSample given(Matrix rows) {
    PerSample value = new PerSample(this, new Origin.Given(), rows.columns());
    value.keep(Panels.of(blocks, rows));
    return value;
  }

  /** The same number, or the same vector, for every sample. */
  public PerSample shared(double... numbers) {
    List<Double> key = Arrays.stream(numbers).boxed().toList();
    return intern(new Origin.Shared(key), numbers.length);
  }

  /** A member of the model at x, a vector per sample. */
  public PerSample field(MarginalMember member, PerSample x, double time) {
    member.requireOn(model.model().path());
    if (member.isFieldEvaluation() && asked.add(new Sketch.Place(x, time))) {
      fieldEvaluations++;
    }
    if (member == MarginalMember.WEIGHTS) {
      return given(model.whole(member, x, time));
    }
    if (x.origin() instanceof Origin.Shared) {
      settle(List.of(x));
    }
    PerSample value = intern(new Origin.Asked(member, x, time), member.isNumber() ? 1 : dimension);
    // A time without a field is refused here, so that the message names the place that asks.
    if (!model.isByBlocks(member, time)) {
      settle(List.of(value));
    }
    return value;
  }

  /** Fresh standard normal noise, a vector per sample. */
  public PerSample noise(long use, long turn) {
    return intern(new Origin.Drawn(step, use, turn), dimension);
  }

  /** The graph of a kernel on values of these samples, one for each of its arguments. */
  public PerSample apply(Kernel kernel, List<PerSample> arguments) {
    return Inlining.of(this, kernel, arguments);
  }

  /** A number of each sample as a vector of equal coordinates. */
  public PerSample stretched(PerSample number, int columns) {
    double[] ones = new double[columns];
    Arrays.fill(ones, 1);
    return number.columns() == columns
        ? number
        : PerSample.of(new Binary(BinaryOperation.MULTIPLY, 0, 1), number, shared(ones));
  }

  PerSample compute(Instruction instruction, List<PerSample> operands) {
    int columns = operands.stream().mapToInt(PerSample::columns).max().orElse(1);
    Instruction meant = columns == 1 ? Inlining.ofNumbers(instruction) : instruction;
    if (operands.stream().allMatch(PerSample::isSharedNumber)) {
      return shared(atNumbers(meant, operands));
    }
    return intern(new Origin.Computed(meant, operands), Inlining.isReduction(meant) ? 1 : columns);
  }

  /** What depends on the time alone is computed once. */
  private static double atNumbers(Instruction instruction, List<PerSample> operands) {
    List<Instruction> code = new ArrayList<>();
    operands.forEach(_ -> code.add(Argument.of("c", Shape.SCALAR)));
    code.add(instruction);
    double[] numbers = operands.stream().mapToDouble(PerSample::sharedNumber).toArray();
    return Kernel.of(code, operands.size()).evaluate(numbers);
  }

  private PerSample intern(Origin origin, int columns) {
    return values.computeIfAbsent(origin, from -> new PerSample(this, from, columns));
  }

  /** Computes some values now. */
  public void settle(List<PerSample> wanted) {
    new Settling(this).settle(wanted);
  }

  /**
   * Ends the step with its new state: only what the model said there is remembered.
   *
   * @param kept the state and what else the next step may see, all of them settled
   */
  public void nextStep(PerSample state, List<PerSample> kept) {
    kept.forEach(PerSample::forgetOperands);
    values.keySet().removeIf(origin -> !(origin instanceof Origin.Asked at && at.x() == state));
    asked.removeIf(place -> place.x() != state);
    model.forgetBut(state);
    step++;
  }

  /**
   * The (x, time) at which velocity, score, denoiser or eps was asked for, distinct as they were
   * computed, summed over the steps.
   */
  public int fieldEvaluations() {
    return fieldEvaluations;
  }

  /**
   * A sample that has a number that is not finite.
   *
   * @param sample its number in the run
   * @param cause the first computation that gave no finite number, with its numbers
   */
  public record Loss(long sample, String cause) {}

  /** The first sample whose value is not finite. */
  public Optional<Loss> firstLoss(PerSample value) {
    OptionalInt row = panels(value).firstNotFinite();
    return row.isEmpty()
        ? Optional.empty()
        : Optional.of(new Loss(first() + row.getAsInt(), Cause.of(value, row.getAsInt())));
  }

  Plans plans() {
    return plans;
  }

  ModelAnswers model() {
    return model;
  }

  Blocks blocks() {
    return blocks;
  }

  int dimension() {
    return dimension;
  }

  long first() {
    return address.first();
  }

  NoiseSource noise(Origin.Drawn drawn) {
    return new NoiseSource(address.seed(), drawn.step(), drawn.use(), drawn.turn());
  }

  Panels panels(PerSample value) {
    settle(List.of(value));
    return value.panels().orElseThrow();
  }
}
