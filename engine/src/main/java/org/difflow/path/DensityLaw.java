package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.stable.Complement;
import org.difflow.symbolic.stable.Decaying;
import org.difflow.symbolic.stable.ProductLogarithm;

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
 * one of scale. Then the speed is that of psi, the integral of phi, which has a closed form or is
 * found by quadrature.
 *
 * @param exact whether phi is the density itself
 * @param relative whether open integrals are written for numbers, by {@link OpenShells}
 */
public record DensityLaw(Expr phi, boolean exact, boolean relative) implements IsotropicLaw {

  /** The law as a script declares it. */
  public DensityLaw(Expr phi, boolean exact) {
    this(phi, exact, false);
  }

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
    return shells(at).map(OpenShells::mass).orElseGet(() -> total(at).times(integral(at).inside()));
  }

  @Override
  public Expr tail(Coordinates at) {
    return shells(at).map(OpenShells::tail).orElseGet(() -> complement(at));
  }

  private Expr complement(Coordinates at) {
    return total(at).isOne() ? integral(at).outside() : Complement.of(mass(at), at.radius());
  }

  /** The integral of phi over R^d, which is 1 if it is a density at all. */
  private Expr total(Coordinates at) {
    return exact ? Simplifier.simplify(Sphere.area(at).times(integral(at).total())) : at.number(1);
  }

  @Override
  public Expr speed(Coordinates at) {
    Expr rate = Simplifier.simplify(rate(at));
    return rate.symbols().contains(at.radius()) ? changing(at) : rate.times(at.radius());
  }

  /** The speed of a law whose shape changes with time. */
  private Expr changing(Coordinates at) {
    return shells(at)
        .map(OpenShells::speed)
        .orElseGet(() -> new RadialLaw(mass(at), at.number(0)).speed(at));
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
        : shells(at).map(OpenShells::logDensity).orElseGet(() -> scaled(at));
  }

  private Expr scaled(Coordinates at) {
    return logShape(at).minus(Sphere.logArea(at)).minus(ProductLogarithm.of(integral(at).total()));
  }

  @Override
  public Expr logShape(Coordinates at) {
    return ProductLogarithm.of(Simplifier.simplify(phi));
  }

  private RadialIntegral integral(Coordinates at) {
    return closed(at).orElseGet(() -> RadialIntegral.open(phi, at));
  }

  private Optional<RadialIntegral> closed(Coordinates at) {
    return RadialIntegral.of(Simplifier.simplify(phi), at).filter(table -> table.hasRate(at));
  }

  /** Nothing where integrals are closed, or are to be read. */
  private Optional<OpenShells> shells(Coordinates at) {
    return relative && closed(at).isEmpty()
        ? Optional.of(new OpenShells(phi, at))
        : Optional.empty();
  }

  @Override
  public DensityLaw stable() {
    return new DensityLaw(Decaying.of(phi), exact, true);
  }

  @Override
  public DensityLaw withStableMass() {
    return new DensityLaw(phi, exact, true);
  }

  @Override
  public DensityLaw substitute(Map<Symbol, Expr> values) {
    return new DensityLaw(phi.substitute(values), exact, relative);
  }
}
