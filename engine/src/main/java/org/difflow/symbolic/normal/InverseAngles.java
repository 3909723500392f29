package org.difflow.symbolic.normal;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Rational;

/**
 * Sines and cosines of asin(u), acos(u), atan(u) and atan2(y, x), which are algebraic in u, y and
 * x.
 */
final class InverseAngles {
  private static final Polynomial HALF = Polynomial.of(BigFraction.of(1, 2));

  private final Powers powers;

  InverseAngles(Powers powers) {
    this.powers = powers;
  }

  /** Sine and cosine of {@code angle}, if it is one of these. */
  Optional<Trigonometry.Pair> of(Polynomial angle) {
    return unit(angle).equals(angle) && isSingle(angle)
        ? of(angle.atoms().first())
        : Optional.empty();
  }

  /** The one of these of which an angle is a whole multiple, or else the angle. */
  Polynomial unit(Polynomial angle) {
    if (!isSingle(angle) || of(angle.atoms().first()).isEmpty()) {
      return angle;
    }
    Polynomial unit = Polynomial.of(angle.atoms().first());
    BigFraction times = angle.leading().coefficient();
    return Rational.isInteger(times) && angle.equals(unit.scaled(times)) ? unit : angle;
  }

  private static boolean isSingle(Polynomial angle) {
    return angle.size() == 1 && angle.atoms().size() == 1;
  }

  private Optional<Trigonometry.Pair> of(Atom atom) {
    return atom.meaning() instanceof Atom.Kernel kernel ? of(kernel) : Optional.empty();
  }

  private Optional<Trigonometry.Pair> of(Atom.Kernel kernel) {
    Polynomial u = kernel.argument();
    return switch (kernel.function()) {
      case ASIN -> Optional.of(new Trigonometry.Pair(u, root(Polynomial.ONE.minus(square(u)))));
      case ACOS -> Optional.of(new Trigonometry.Pair(root(Polynomial.ONE.minus(square(u))), u));
      case ATAN -> Optional.of(towards(u, Polynomial.ONE));
      case ATAN2 -> Optional.of(towards(u, kernel.arguments().getLast()));
      default -> Optional.empty();
    };
  }

  /** Of the angle of the point (x, y): y/sqrt(x^2 + y^2) and x/sqrt(x^2 + y^2). */
  private Trigonometry.Pair towards(Polynomial y, Polynomial x) {
    Polynomial inverse = powers.power(square(x).plus(square(y)), HALF.negate());
    return new Trigonometry.Pair(y.times(inverse), x.times(inverse));
  }

  private Polynomial root(Polynomial square) {
    return powers.power(square, HALF);
  }

  private static Polynomial square(Polynomial u) {
    return u.times(u);
  }
}
