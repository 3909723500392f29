package org.difflow.path;

import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.stable.Complement;

/**
 * The members of an isotropic law in the form that numbers are computed from: densities through
 * their logarithms, which neither overflow nor underflow in high dimension (COMPILER.md, trap a),
 * and the rest from the law's {@link IsotropicLaw#stable} form.
 */
final class IsotropicNumbers {
  private final IsotropicLaw law;
  private final IsotropicLaw stable;
  private final Coordinates at;

  IsotropicNumbers(IsotropicLaw law, Coordinates at) {
    this.law = law;
    this.stable = law.stable();
    this.at = at;
  }

  /** The formula that gives {@code member}, or nothing if its own formula is good enough. */
  Optional<Expr> of(Member member) {
    return switch (member) {
      case PSI -> Optional.of(mass());
      case TAIL -> Optional.of(law.withStableMass().tail(at));
      case PHI -> Optional.of(logDensity().exp());
      case LOG_PHI -> Optional.of(logDensity());
      case DENSITY -> Optional.of(points(logDensity()).exp());
      case LOG_DENSITY -> Optional.of(points(logDensity()));
      case VARPHI -> Optional.of(rate().times(logDensity().exp()));
      case LOG_VARPHI -> Optional.of(logDensity().plus(rate().apply(Function.ABS).log()));
      case VELOCITY, SCORE, DIVERGENCE, RADIAL_DIVERGENCE, SPEED, RADIAL_SCORE -> derived(member);
      default -> Optional.empty();
    };
  }

  /** psi, through its complement where it is written as 1 - w. */
  private Expr mass() {
    Expr psi = law.withStableMass().mass(at);
    Expr rest = psi.negate().plus(1);
    return psi.children().stream().anyMatch(Expr::isOne) ? Complement.of(rest, at.radius()) : psi;
  }

  private Expr logDensity() {
    return stable.logDensity(at);
  }

  /** w/r. */
  private Expr rate() {
    return Simplifier.simplify(stable.speed(at).over(at.radius()));
  }

  private Optional<Expr> derived(Member member) {
    return stable.equals(law)
        ? Optional.empty()
        : new IsotropicMembers(stable, at).derive(member).map(Simplifier::simplify);
  }

  private Expr points(Expr formula) {
    return law.inPoints(formula, at);
  }
}
