package org.difflow.path;

import java.util.Map;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * The density of x is phi(norm(x - x0), t), exactly or up to a factor c(t). In a scale family, phi
 * = s^-d h(r/s), the speed is w = s'/s r whatever h and d are, and varphi = w phi/r. With L = log
 * phi that rate is
 *
 * <pre>
 * q = s'/s = -(L_t)_r/(r L_r)_r,
 * </pre>
 *
 * <p>since (log c)' falls out by the derivative in r, and a family in which q depends on r is not
 * one of scale.
 *
 * @param exact whether phi is the density itself
 */
public record DensityLaw(Expr phi, boolean exact) implements IsotropicLaw {

  @Override
  public LawKind kind() {
    return LawKind.DENSITY;
  }

  @Override
  public Expr centre(Coordinates at) {
    return at.number(1);
  }

  @Override
  public Expr mass(Coordinates at) {
    return total(at).times(integral(at).inside());
  }

  @Override
  public Expr tail(Coordinates at) {
    return total(at).isOne() ? integral(at).outside() : Complement.of(mass(at), at.radius());
  }

  /** The integral of phi over R^d, which is 1 if it is a density at all. */
  private Expr total(Coordinates at) {
    return exact ? Simplifier.simplify(Sphere.area(at).times(integral(at).total())) : at.number(1);
  }

  /** E0901 for what is no scale family. */
  @Override
  public Expr speed(Coordinates at) {
    Expr rate = Simplifier.simplify(rate(at));
    if (rate.symbols().contains(at.radius())) {
      throw noScaleFamily();
    }
    return rate.times(at.radius());
  }

  private Expr rate(Coordinates at) {
    Expr change = logShape(at).derivative(at.time()).derivative(at.radius());
    return change.over(slope(at).times(at.radius()).derivative(at.radius())).negate();
  }

  private Expr slope(Coordinates at) {
    return logShape(at).derivative(at.radius());
  }

  @Override
  public Expr density(Coordinates at) {
    return exact ? phi : phi.over(Sphere.area(at).times(integral(at).total()));
  }

  @Override
  public Expr logDensity(Coordinates at) {
    return exact
        ? logShape(at)
        : logShape(at).minus(Sphere.logArea(at)).minus(Logarithm.of(integral(at).total()));
  }

  @Override
  public Expr logShape(Coordinates at) {
    return Logarithm.of(Simplifier.simplify(phi));
  }

  private static Fault noScaleFamily() {
    return new Fault(
        "E0901",
        "phi(r, t) is no scale family s^-d*h(r/s) with s a function of t, and the velocity of"
            + " another density is not in this version",
        "give the law by the mass within r: psi(r, t) = ...");
  }

  private RadialIntegral integral(Coordinates at) {
    return RadialIntegral.of(Simplifier.simplify(phi), at).orElseThrow(DensityLaw::noIntegral);
  }

  private static Fault noIntegral() {
    return new Fault(
        "E0901",
        "the integral of r^(d-1)*phi(r, t) has no closed form here, and other ones are not in this"
            + " version",
        "closed are c*exp(-b*r^k) and c*(p + q*r^k)^-a, also times a power of r");
  }

  @Override
  public DensityLaw stable() {
    return new DensityLaw(Decaying.of(phi), exact);
  }

  @Override
  public DensityLaw substitute(Map<Symbol, Expr> values) {
    return new DensityLaw(phi.substitute(values), exact);
  }
}
