package org.difflow.path;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/** A normal law with the same mean and deviation in all coordinates, as formulas. */
record NormalBase(Expr mean, Expr deviation, Coordinates at) {

  /** Nothing for other laws. */
  static Optional<NormalBase> of(Distribution base, Coordinates at) {
    return base instanceof Normal normal && normal.isDiagonal()
        ? of(common(normal.mean()), common(normal.deviations()), at)
        : Optional.empty();
  }

  private static Optional<NormalBase> of(
      OptionalDouble mean, OptionalDouble deviation, Coordinates at) {
    return mean.isPresent() && deviation.isPresent()
        ? Optional.of(
            new NormalBase(
                at.pool().decimal(mean.getAsDouble()),
                at.pool().decimal(deviation.getAsDouble()),
                at))
        : Optional.empty();
  }

  private static OptionalDouble common(Matrix row) {
    double first = row.get(0, 0);
    return Arrays.stream(row.values()).allMatch(value -> value == first)
        ? OptionalDouble.of(first)
        : OptionalDouble.empty();
  }

  boolean isCentred() {
    return mean.isZero();
  }

  /** The derivative of the log density in a coordinate u, or for a mean of 0 in the radius u. */
  Expr slope(Expr u) {
    return mean.minus(u).over(deviation.square());
  }

  Expr logDensity(Expr z) {
    return exponent(z).negate().minus(at.halfDimension().times(volume().log()));
  }

  Expr density(Expr z) {
    return volume().power(at.halfDimension().negate()).times(exponent(z).negate().exp());
  }

  private Expr volume() {
    return at.pool().pi().times(2).times(deviation.square());
  }

  private Expr exponent(Expr z) {
    Expr distance = z.minus(mean).apply(Function.NORM);
    return distance.square().over(deviation.square().times(2));
  }
}
