package org.difflow.value;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.difflow.checker.table.ValueKind;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.sampling.ChosenSamples;
import org.difflow.sampling.CollectedSamples;
import org.difflow.sampling.SampleSink;
import org.difflow.sampling.SampleStore;
import org.difflow.sampling.SampleTile;
import org.difflow.sampling.SharedSamples;

/**
 * Samples of a model: what is to be drawn, and once something reads the points, these. What passes
 * over samples one by one draws many of them without holding them, and anew each time.
 */
public final class SamplesValue extends GuestValue implements HasMembers {
  /** Points of up to so many bytes are held by whatever draws them first: memory is cheaper. */
  private static final long HELD_BYTES = 64L << 20;

  private final SampleSource source;
  private List<Matrix> states = List.of();
  private Optional<SampleSource.Pass> last = Optional.empty();

  public SamplesValue(SampleSource source) {
    this.source = source;
  }

  public int count() {
    return source.samples();
  }

  /** Numbers per sample. */
  public int dimension() {
    return source.dimension();
  }

  /**
   * The samples, one per row.
   *
   * @throws Fault E0904 if no memory holds them
   */
  public Matrix points() {
    return held().getLast();
  }

  /** Hands all samples to a sink, tile by tile. */
  public void into(SampleSink sink) {
    if (!states.isEmpty()) {
      sink.accept(new SampleTile(0, List.of(points())));
    } else if (isLarge()) {
      last = Optional.of(source.run(0, count(), sink));
    } else {
      draw(all -> new SharedSamples(all, sink));
    }
  }

  /** Hands the samples from number {@code first} on to a sink, and holds none of them. */
  public void into(int first, SampleSink sink) {
    if (first < count()) {
      last = Optional.of(source.run(first, count(), sink));
    }
  }

  /** The samples from number {@code from} on and before {@code to}, one per row. */
  public Matrix range(int from, int to) {
    Matrix result = Matrix.zeros(to - from, dimension());
    source.run(from, to, tile -> copy(tile, from, result));
    return result;
  }

  private static void copy(SampleTile tile, int from, Matrix result) {
    int row = Math.toIntExact(tile.first() - from);
    double[] values = tile.points().values();
    System.arraycopy(values, 0, result.values(), row * result.columns(), values.length);
  }

  /** Samples by their numbers, one per row. */
  public Matrix rows(int... numbers) {
    ChosenSamples chosen = new ChosenSamples(numbers, dimension());
    into(chosen);
    return chosen.points();
  }

  private boolean isLarge() {
    return (double) count() * dimension() * source.states() * Double.BYTES > HELD_BYTES;
  }

  private List<Matrix> held() {
    if (states.isEmpty()) {
      draw(all -> all);
    }
    return states;
  }

  /** Draws all into a store that holds them, and into what else hears of it. */
  private void draw(UnaryOperator<SampleStore> heard) {
    source.requireRoom();
    CollectedSamples all = new CollectedSamples(count(), dimension(), source.states());
    last = Optional.of(source.run(0, count(), heard.apply(all)));
    states = all.states();
  }

  @Override
  public Object member(String name) {
    return switch (name) {
      case "points" -> ArrayValue.matrix(points());
      case "times" -> ArrayValue.vector(times());
      case "trajectory" -> trajectory();
      case "nfe" -> (double) fieldEvaluations();
      case "seconds" -> seconds();
      case "finish" -> times()[times().length - 1];
      default -> throw new Fault("E0103", "samples have no member `" + name + "`");
    };
  }

  private int fieldEvaluations() {
    return last.map(SampleSource.Pass::fieldEvaluations).orElseGet(source::fieldEvaluations);
  }

  /** How long the last run took; there is one when this was asked for. */
  private double seconds() {
    if (last.isEmpty()) {
      held();
    }
    return last.orElseThrow().seconds();
  }

  /** The times of the grid. */
  public double[] times() {
    return source.times();
  }

  /** Whether the states at all times are kept. */
  public boolean hasTrajectory() {
    return source.keepsTrajectory();
  }

  /**
   * One matrix of points for each of {@link #times}.
   *
   * @throws Fault E0617 if they are not kept
   */
  public List<Matrix> states() {
    if (!hasTrajectory()) {
      throw new Fault(
          "E0617",
          "these samples were drawn without their trajectory",
          "draw them with keep = \"trajectory\"");
    }
    return held();
  }

  private Object trajectory() {
    return new ListValue(states().stream().<Object>map(ArrayValue::matrix).toList());
  }

  @Override
  public List<String> memberNames() {
    return HasMembers.namesOf(ValueKind.SAMPLES);
  }

  @Override
  public String kind() {
    return "samples";
  }

  @Override
  public String display(Display display) {
    return count() + " samples";
  }
}
