package org.difflow.lipschitz;

import java.util.List;
import java.util.function.UnaryOperator;
import org.difflow.interval.Interval;

/** What is bounded over a region: a number made of the Jacobian J of a field. */
public enum MatrixMeasure {
  /** The Euclidean norm of J, whose supremum over a convex region is the Lipschitz constant. */
  NORM("Lipschitz constant") {
    @Override
    Interval of(IntervalMatrix jacobian) {
      return jacobian.isDiagonal()
          ? greatest(jacobian.diagonal(), Interval::abs)
          : LargestEigenvalue.of(jacobian.doubled()).meet(NOT_NEGATIVE);
    }
  },
  /**
   * The logarithmic norm of Dahlquist, the largest eigenvalue of (J + J')/2; its supremum is the
   * one-sided Lipschitz constant (S4-24).
   */
  LOGARITHMIC_NORM("one-sided Lipschitz constant") {
    @Override
    Interval of(IntervalMatrix jacobian) {
      IntervalMatrix symmetric = jacobian.symmetricPart();
      return symmetric.isDiagonal()
          ? greatest(symmetric.diagonal(), UnaryOperator.identity())
          : LargestEigenvalue.of(symmetric);
    }
  };

  private static final Interval NOT_NEGATIVE = new Interval(0, Double.POSITIVE_INFINITY);

  private final String supremum;

  MatrixMeasure(String supremum) {
    this.supremum = supremum;
  }

  /** What its supremum is called. */
  public String supremum() {
    return supremum;
  }

  /** Where it lies for all matrices in an interval matrix. */
  abstract Interval of(IntervalMatrix jacobian);

  private static Interval greatest(List<Interval> numbers, UnaryOperator<Interval> of) {
    List<Interval> all = numbers.stream().map(of).toList();
    return new Interval(
        all.stream().mapToDouble(Interval::lower).max().orElseThrow(),
        all.stream().mapToDouble(Interval::upper).max().orElseThrow());
  }
}
