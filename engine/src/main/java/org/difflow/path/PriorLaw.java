package org.difflow.path;

import java.util.Map;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Normal;
import org.difflow.distribution.RadialFamily;
import org.difflow.distribution.RadialFormula;
import org.difflow.distribution.Student;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * The law of x at the prior end given x0, from which a path without a {@code prior} is sampled.
 * Radii are drawn exactly, by the quantile of psi.
 */
final class PriorLaw {
  private final ConditionalPath path;
  private final Coordinates at;
  private final double end;

  private PriorLaw(ConditionalPath path) {
    this.path = path;
    this.at = path.coordinates();
    this.end = path.interval().at(End.PRIOR);
  }

  /** {@code x0} is a 1 x d row, or 1 x 1 for a law that stretches. */
  static Distribution around(ConditionalPath path, Matrix x0) {
    PriorLaw prior = new PriorLaw(path);
    return switch (path.law()) {
      case GaussianLaw _ -> prior.normal(x0);
      case PoissonLaw law -> Isotropic.of(Student.cauchy(prior.number(law.elapsed()))).around(x0);
      case IsotropicLaw law -> Isotropic.of(prior.family(law)).around(x0);
    };
  }

  private Distribution normal(Matrix x0) {
    Coefficients there = path.coefficients(end);
    return new Normal(Broadcast.map(x0, value -> there.mu() * value), Matrix.scalar(there.sigma()));
  }

  private RadialFamily family(IsotropicLaw law) {
    return RadialFormula.of(
        at.radius(),
        at.dimension(),
        there(law.mass(at)),
        there(law.tail(at)),
        there(law.stable().logDensity(at)),
        path.name() + ".prior");
  }

  private Expr there(Expr formula) {
    Map<Symbol, Expr> then = Map.of(at.time(), at.pool().decimal(end));
    return Simplifier.simplify(path.bind(formula.substitute(then)));
  }

  private double number(Expr formula) {
    return path.number(formula.substitute(Map.of(at.time(), at.pool().decimal(end))));
  }
}
