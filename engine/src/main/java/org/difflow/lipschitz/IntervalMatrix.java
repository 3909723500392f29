package org.difflow.lipschitz;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.interval.Interval;

/** A square matrix of which every entry is known to lie in an interval, row by row. */
record IntervalMatrix(int size, List<Interval> entries) {
  static IntervalMatrix of(int size, BiFunction<Integer, Integer, Interval> entry) {
    return new IntervalMatrix(
        size,
        IntStream.range(0, size * size).mapToObj(k -> entry.apply(k / size, k % size)).toList());
  }

  static IntervalMatrix of(Matrix matrix) {
    return of(matrix.rows(), (i, j) -> Interval.point(matrix.get(i, j)));
  }

  Interval get(int row, int column) {
    return entries.get(row * size + column);
  }

  boolean isBounded() {
    return entries.stream()
        .allMatch(entry -> Double.isFinite(entry.lower()) && Double.isFinite(entry.upper()));
  }

  boolean isDiagonal() {
    return IntStream.range(0, entries.size())
        .allMatch(k -> k % (size + 1) == 0 || entries.get(k).equals(Interval.ZERO));
  }

  List<Interval> diagonal() {
    return IntStream.range(0, size).mapToObj(i -> get(i, i)).toList();
  }

  Matrix middle() {
    double[] values = entries.stream().mapToDouble(Interval::middle).toArray();
    return Matrix.of(size, size, values);
  }

  /** (A + A')/2. */
  IntervalMatrix symmetricPart() {
    Interval half = Interval.point(0.5);
    return of(size, (i, j) -> i.equals(j) ? get(i, i) : get(i, j).plus(get(j, i)).times(half));
  }

  /** The symmetric matrix [[0, A], [A', 0]], whose eigenvalues are +- the singular values of A. */
  IntervalMatrix doubled() {
    return of(
        2 * size,
        (i, j) ->
            i < size == j < size ? Interval.ZERO : i < size ? get(i, j - size) : get(j, i - size));
  }
}
