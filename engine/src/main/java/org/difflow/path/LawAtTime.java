package org.difflow.path;

import java.util.Map;
import java.util.Set;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Centred;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Normal;
import org.difflow.distribution.RadialFormula;
import org.difflow.distribution.Student;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;

/** The law of x given x0 at one time, the parameters of the path at their values. */
public final class LawAtTime {
  private final ConditionalPath path;
  private final double time;

  private LawAtTime(ConditionalPath path, double time) {
    this.path = path;
    this.time = time;
  }

  static LawAtTime of(ConditionalPath path, double time) {
    if (!path.interval().contains(time)) {
      String clock = Printer.unicode(path.time());
      throw PathFault.outside(path.name(), "the law", clock, time, path.interval());
    }
    return new LawAtTime(path, time);
  }

  /** mu, the coefficient of the data point in the centre of the law. */
  public double centre() {
    return path.number(here(law().centre(path.coordinates())));
  }

  /** What every coordinate of the centre has besides mu x0. */
  public double shift() {
    return path.number(here(law().shift(path.coordinates())));
  }

  /** The law of x given x0, a 1 x d row or 1 x 1 for a law that stretches. */
  public Centred around(Matrix x0) {
    double mu = centre();
    double shift = shift();
    return spread().around(Broadcast.map(x0, value -> mu * value + shift));
  }

  /** The law of x - mu*x0 - shift, which does not depend on x0; it stretches. */
  public Centred spread() {
    return switch (law()) {
      case GaussianLaw gaussian -> Normal.of(0, path.number(here(gaussian.sigma())));
      case IsotropicLaw _ when time == path.interval().at(End.DATA) -> Normal.of(0, 0);
      case PoissonLaw poisson -> Isotropic.of(Student.cauchy(path.number(here(poisson.elapsed()))));
      case RadialLaw radial -> Isotropic.of(family(radial));
      case DensityLaw density -> Isotropic.of(family(density));
    };
  }

  /**
   * How far x typically lies from the centre along a coordinate: sigma of a Gaussian law, else the
   * middle distance on the line.
   */
  public double width() {
    return law().kind() == LawKind.GAUSSIAN
        ? path.coefficients(time).sigma()
        : spread().radius(1).map(radius -> radius.quantile(0.5)).orElse(0.0);
  }

  private RadialFormula family(IsotropicLaw law) {
    Coordinates at = path.coordinates();
    IsotropicLaw given = law.substitute(path.parameterValues());
    return new RadialFormula(
        at.radius(),
        at.dimension(),
        here(given.withStableMass().mass(at)),
        here(given.withStableMass().tail(at)),
        here(given.stable().logDensity(at)),
        text(here(law.mass(at)), at.radius()));
  }

  /** What a script would write for it: a law by its mass, or by its name where that has d too. */
  private String text(Expr mass, Symbol radius) {
    return mass.symbols().equals(Set.of(radius)) ? RadialFormula.text(radius, mass) : name();
  }

  private String name() {
    return time == path.interval().at(End.PRIOR)
        ? path.name() + ".prior"
        : "the law of %s at %s = %s"
            .formatted(path.name(), Printer.unicode(path.time()), Decimals.shortest(time));
  }

  /** A formula at this time. */
  private Expr here(Expr formula) {
    Expr exact = path.time().pool().decimal(time);
    return Simplifier.simplify(path.bind(formula.substitute(Map.of(path.time(), exact))));
  }

  private IsotropicLaw law() {
    return switch (path.law()) {
      case IsotropicLaw isotropic -> isotropic;
      case FlowLaw _ -> throw new IllegalStateException("a flow has no centre");
      case EnergyLaw _ -> throw PathFault.noLawAtEnd(path.name());
      case SdeLaw _ -> throw PathFault.notSolved(path.name(), Member.DENSITY);
      case BridgeLaw _ ->
          throw PathFault.noLawOfEnd(path.name(), path.range().nameOfEnd(End.PRIOR));
    };
  }
}
