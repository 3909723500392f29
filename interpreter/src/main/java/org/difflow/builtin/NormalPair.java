package org.difflow.builtin;

import java.util.Optional;
import java.util.OptionalDouble;
import org.difflow.analysis.NormalDistance;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.value.DistributionValue;

/** Two normal laws, between which some distances are known exactly. */
record NormalPair(Normal a, Normal b) {

  static Optional<NormalPair> of(Object a, Object b) {
    return normal(a).flatMap(first -> normal(b).map(second -> new NormalPair(first, second)));
  }

  private static Optional<Normal> normal(Object value) {
    return value instanceof DistributionValue law && law.distribution() instanceof Normal normal
        ? Optional.of(normal)
        : Optional.empty();
  }

  /** Known on the line. */
  OptionalDouble w1() {
    return dimension() == 1
        ? OptionalDouble.of(
            NormalDistance.w1(
                a.mean().get(0, 0), a.std().get(0, 0), b.mean().get(0, 0), b.std().get(0, 0)))
        : OptionalDouble.empty();
  }

  /** Always known. */
  OptionalDouble w2() {
    double[] ofA = stretched(a.mean());
    double[] ofB = stretched(b.mean());
    return OptionalDouble.of(
        a.isDiagonal() && b.isDiagonal()
            ? NormalDistance.w2(ofA, stretched(a.std()), ofB, stretched(b.std()))
            : NormalDistance.w2(ofA, a.covariance(dimension()), ofB, b.covariance(dimension())));
  }

  private int dimension() {
    return Math.max(a.dimension().orElse(1), b.dimension().orElse(1));
  }

  private double[] stretched(Matrix moment) {
    return moment.columns() == 1
        ? Matrix.filled(1, dimension(), moment.get(0, 0)).values()
        : moment.row(0);
  }
}
