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
 * q = s'/s = -L_t/(d + r L_r)    of an exact phi,
 * q = -(L_t)_r/(r L_r)_r         up to a factor, since c'/c falls out by the derivative in r,
 * </pre>
 *
 * <p>and a family in which q depends on r is not one of scale.
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
    throw later("the radial mass `psi`");
  }

  @Override
  public Expr tail(Coordinates at) {
    throw later("the radial mass `psi`");
  }

  /** E0901 for what is no scale family. */
  @Override
  public Expr speed(Coordinates at) {
    Expr rate = Simplifier.simplify(exact ? exactRate(at) : rateOfShape(at));
    if (rate.symbols().contains(at.radius())) {
      throw noScaleFamily();
    }
    return rate.times(at.radius());
  }

  private Expr exactRate(Coordinates at) {
    Expr outflow = at.dimension().plus(slope(at).times(at.radius()));
    return logShape(at).derivative(at.time()).over(outflow).negate();
  }

  private Expr rateOfShape(Coordinates at) {
    Expr change = logShape(at).derivative(at.time()).derivative(at.radius());
    return change.over(slope(at).times(at.radius()).derivative(at.radius())).negate();
  }

  private Expr slope(Coordinates at) {
    return logShape(at).derivative(at.radius());
  }

  @Override
  public Expr density(Coordinates at) {
    if (exact) {
      return phi;
    }
    throw later("the factor that makes it integrate to one");
  }

  @Override
  public Expr logDensity(Coordinates at) {
    if (exact) {
      return logShape(at);
    }
    throw later("the factor that makes it integrate to one");
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

  private static Fault later(String what) {
    return new Fault(
        "E0901", what + " of a path given by its density phi(r, t) is not in this version");
  }

  @Override
  public DensityLaw substitute(Map<Symbol, Expr> values) {
    return new DensityLaw(phi.substitute(values), exact);
  }
}
