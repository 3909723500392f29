package org.difflow.flow;

import java.util.Optional;
import org.difflow.data.Matrix;
import org.difflow.symbolic.Symbol;

/** A profile in numbers; at the time where the flow begins it is the identity. */
final class ProfileNumbers {
  final Quantity value;
  final Quantity slope;
  final Quantity logSlope;
  final Quantity curvature;
  final Quantity rate;
  final Quantity strain;
  private final Optional<Quantity> inverse;
  private final double lowest;

  /** {@code lowest} is the end of the range of u, 0 or minus infinity. */
  ProfileNumbers(Profile profile, double start, double lowest) {
    this.lowest = lowest;
    value = Quantity.of(profile, profile.value(), start, u -> u);
    slope = Quantity.of(profile, profile.slope(), start, _ -> 1);
    logSlope = Quantity.of(profile, profile.logSlope(), start, _ -> 0);
    curvature = Quantity.of(profile, profile.curvature(), start, _ -> 0);
    rate = Quantity.of(profile, profile.rate());
    strain = Quantity.of(profile, profile.strain());
    Symbol x = profile.image();
    inverse = profile.inverse(x).map(formula -> Quantity.inverse(profile, formula, x));
  }

  /** The u with g(u, t) = x, NaN where there is none. */
  Matrix origins(Matrix x, Matrix t) {
    Matrix guess = inverse.map(formula -> formula.at(x, t)).orElse(x);
    return new RisingEquation(this, x, t, lowest).solvedFrom(guess);
  }
}
