package org.difflow.analysis;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * A joint law of two sets of points: which mass goes from which row of {@code source} to which row
 * of {@code target}. Its marginals are the masses of the two sets (S4-02, S4-03), and its cost is
 * at least the optimal one (S2-10). Masses are positive and add up to 1.
 */
public record Coupling(Matrix source, Matrix target, List<Move> moves) {
  /** How far the masses at a point of the middle may be off by rounding. */
  private static final double ROUNDING = 1e-12;

  public Coupling {
    moves = List.copyOf(moves);
  }

  /** The mass that leaves each point of the source. */
  public double[] sourceMass() {
    return sums(Move::row, source.rows());
  }

  /** The mass that reaches each point of the target. */
  public double[] targetMass() {
    return sums(Move::column, target.rows());
  }

  private double[] sums(ToIntFunction<Move> side, int count) {
    double[] sums = new double[count];
    moves.forEach(move -> sums[side.applyAsInt(move)] += move.mass());
    return sums;
  }

  /** {@code sum mass*norm(y - x)^order}. */
  public double cost(double order) {
    return moves.stream().mapToDouble(move -> move.mass() * Math.pow(length(move), order)).sum();
  }

  private double length(Move move) {
    double length = 0;
    for (int k = 0; k < source.columns(); k++) {
      length = Math.hypot(length, target.get(move.column(), k) - source.get(move.row(), k));
    }
    return length;
  }

  /** The masses as a matrix, one row for each point of the source. */
  public Matrix matrix() {
    Matrix result = Matrix.zeros(source.rows(), target.rows());
    moves.forEach(
        move -> result.values()[move.row() * target.rows() + move.column()] = move.mass());
    return result;
  }

  /** The row of the target that each row of the source goes to, if each goes to one. */
  public Optional<int[]> map() {
    int[] to = new int[source.rows()];
    Arrays.fill(to, -1);
    moves.forEach(move -> to[move.row()] = move.column());
    boolean whole = moves.size() == to.length && Arrays.stream(to).noneMatch(j -> j < 0);
    return whole ? Optional.of(to) : Optional.empty();
  }

  /**
   * The law at time t of mass that moves along straight lines, {@code (1 - t) x + t y}, one point
   * for each move: the displacement interpolation (S4-19).
   *
   * @throws Fault E0742 for a time outside [0, 1]
   */
  public WeightedPoints at(double t) {
    Way.time(t);
    Matrix points = Matrix.zeros(moves.size(), source.columns());
    for (int k = 0; k < points.values().length; k++) {
      Move move = moves.get(k / points.columns());
      int column = k % points.columns();
      points.values()[k] =
          (1 - t) * source.get(move.row(), column) + t * target.get(move.column(), column);
    }
    return new WeightedPoints(points, moves.stream().mapToDouble(Move::mass).toArray());
  }

  /** The same the other way round; it costs the same (S4-07). */
  public Coupling transposed() {
    return new Coupling(
        target,
        source,
        moves.stream().map(move -> new Move(move.column(), move.row(), move.mass())).toList());
  }

  /**
   * This plan and then the next, which starts where this one ends: {@code sum_j this[i, j] next[j,
   * k]/mass[j]}. With the gluing lemma the triangle inequality follows (S4-08).
   *
   * @throws Fault E0740 if the next plan starts elsewhere
   */
  public Coupling glued(Coupling next) {
    requireSame(next);
    double[] middle = targetMass();
    Map<Integer, List<Move>> leaving = next.moves.stream().collect(groupingBy(Move::row));
    TreeMap<Integer, Map<Integer, Double>> glued =
        moves.stream()
            .flatMap(first -> through(first, leaving.get(first.column()), middle))
            .collect(
                groupingBy(
                    Move::row,
                    TreeMap::new,
                    groupingBy(Move::column, TreeMap::new, summingDouble(Move::mass))));
    return new Coupling(source, next.target, flat(glued));
  }

  private static Stream<Move> through(Move first, List<Move> leaving, double[] middle) {
    double share = first.mass() / middle[first.column()];
    return leaving.stream().map(next -> new Move(first.row(), next.column(), share * next.mass()));
  }

  private static List<Move> flat(Map<Integer, Map<Integer, Double>> glued) {
    return glued.entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .map(entry -> new Move(row.getKey(), entry.getKey(), entry.getValue())))
        .toList();
  }

  private void requireSame(Coupling next) {
    double[] arriving = targetMass();
    double[] leaving = next.sourceMass();
    boolean same =
        target.equals(next.source)
            && IntStream.range(0, arriving.length)
                .allMatch(j -> Math.abs(arriving[j] - leaving[j]) <= ROUNDING);
    if (!same) {
      throw new Fault(
          "E0740",
          "a plan goes on where the one before it ends, and this one starts at other points or"
              + " masses",
          "glue transport_map(p, q) and transport_map(q, r)");
    }
  }
}
