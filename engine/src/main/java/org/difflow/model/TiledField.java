package org.difflow.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.parallel.Workers;
import org.difflow.strip.Strip;

/**
 * The field at rows by way of panels: rows that follow one another at the same time make tiles,
 * which threads share.
 */
final class TiledField implements MarginalField {
  /** Numbers below which waking a thread costs more than it saves, about 20 microseconds. */
  private static final int WORTHWHILE = 1 << 17;

  /** Samples enough for a tile to be busy with its strips, not with beginning. */
  private static final int LARGEST = 1024;

  /**
   * What a row costs.
   *
   * @param count the data points or parts that it has weights of
   * @param numbers what is computed for each of them
   */
  record Cost(int count, int numbers) {}

  private final MarginalModel model;
  private final Places places;
  private final Cost cost;
  private final List<MarginalMember> together;
  private final Workers workers;
  private final Map<MarginalMember, Matrix> known = new EnumMap<>(MarginalMember.class);

  /**
   * The members of {@code model} at some places.
   *
   * @param together members that cost little more than one of them
   */
  TiledField(
      MarginalModel model,
      Places places,
      Cost cost,
      List<MarginalMember> together,
      Workers workers) {
    this.model = model;
    this.places = places;
    this.cost = cost;
    this.together = together;
    this.workers = workers;
  }

  private synchronized Matrix value(MarginalMember member) {
    if (!known.containsKey(member)) {
      evaluate(together.contains(member) ? together : List.of(member));
    }
    return known.get(member);
  }

  private void evaluate(List<MarginalMember> members) {
    List<Matrix> results =
        members.stream().map(member -> Matrix.zeros(rows(), columns(member))).toList();
    for (int from = 0; from < rows(); from = runEnd(from)) {
      evaluate(members, results, from, runEnd(from));
    }
    for (int k = 0; k < members.size(); k++) {
      known.put(members.get(k), results.get(k));
    }
  }

  private int rows() {
    return places.x().rows();
  }

  private int columns(MarginalMember member) {
    return switch (member) {
      case VELOCITY, SCORE, DENOISER, EPS -> places.x().columns();
      case DENSITY, LOGDENSITY, DIVERGENCE -> 1;
      case WEIGHTS -> cost.count();
    };
  }

  /** Where the rows end that share the time of row {@code from}. */
  private int runEnd(int from) {
    if (places.times().length == 1) {
      return rows();
    }
    int end = from + 1;
    while (end < rows() && places.time(end) == places.time(from)) {
      end++;
    }
    return end;
  }

  private void evaluate(List<MarginalMember> members, List<Matrix> results, int from, int to) {
    PanelField field = model.panelField(members, places.time(from)).orElseThrow();
    int width = tileWidth(to - from);
    workers.forEach(
        Math.ceilDiv(to - from, width),
        (tile, pulse) -> {
          int first = from + tile * width;
          evaluate(field, results, first, Math.min(width, to - first), pulse);
        });
  }

  /** Tiles of whole strips, no more than keep all threads equally busy. */
  private int tileWidth(int rows) {
    int worthwhile = (int) Math.ceilDiv(WORTHWHILE, (long) cost.count() * cost.numbers());
    int even = Math.ceilDiv(rows, workers.threads());
    int width = Math.min(LARGEST, Math.max(even, worthwhile));
    return Math.ceilDiv(width, Strip.WIDTH) * Strip.WIDTH;
  }

  private void evaluate(
      PanelField field, List<Matrix> results, int first, int lanes, Runnable pulse) {
    double[][] panels =
        results.stream()
            .map(result -> new double[result.columns() * lanes])
            .toArray(double[][]::new);
    double[] x = places.x().selectRows(first, first + lanes).transposed().values();
    field.evaluate(x, lanes, panels, new double[field.scratch(lanes)], first, pulse);
    for (int k = 0; k < panels.length; k++) {
      double[] rows = Matrix.of(panels[k].length / lanes, lanes, panels[k]).transposed().values();
      System.arraycopy(
          rows, 0, results.get(k).values(), first * results.get(k).columns(), rows.length);
    }
  }

  @Override
  public Matrix velocity() {
    return value(MarginalMember.VELOCITY);
  }

  @Override
  public Matrix score() {
    return value(MarginalMember.SCORE);
  }

  @Override
  public Matrix denoiser() {
    return value(MarginalMember.DENOISER);
  }

  @Override
  public Matrix eps() {
    return value(MarginalMember.EPS);
  }

  @Override
  public Matrix density() {
    return value(MarginalMember.DENSITY);
  }

  @Override
  public Matrix logdensity() {
    return value(MarginalMember.LOGDENSITY);
  }

  @Override
  public Matrix divergence() {
    return value(MarginalMember.DIVERGENCE);
  }

  @Override
  public Matrix weights() {
    return value(MarginalMember.WEIGHTS);
  }
}
