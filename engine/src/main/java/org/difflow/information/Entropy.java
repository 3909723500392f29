package org.difflow.information;

import org.apache.commons.numbers.gamma.Digamma;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Normal;
import org.difflow.distribution.OnTheLine;
import org.difflow.distribution.Radius;
import org.difflow.distribution.Student;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;

/** The differential entropy -E[log p(x)] of a law with the density p. */
public final class Entropy {
  private static final String NAME = "entropy";

  private Entropy() {}

  /**
   * In closed form or by quadrature for isotropic laws, boxes and laws on the line, else the mean
   * over {@code draws} draws.
   *
   * @throws Fault E0726 for a law without a density, E0727 where the integral does not converge
   */
  public static Estimate of(Distribution law, int draws, long seed) {
    int d = law.dimension().orElse(1);
    Continuous density = Density.of(law, d, NAME);
    Density.require(density, d);
    return switch (density) {
      case Normal normal -> Estimate.exact(normal(normal, d));
      case Uniform box -> Estimate.exact(-box.logdensity(box.mean()).get(0, 0));
      case Isotropic isotropic -> Estimate.exact(isotropic(isotropic, d));
      case Continuous onLine when d == 1 -> Estimate.exact(line(onLine));
      case Continuous other ->
          new DrawnMean(d, draws, seed)
              .of(other, x -> Broadcast.map(other.logdensity(x), log -> -log));
    };
  }

  /** {@code -log p(mean) + d/2}. */
  private static double normal(Normal law, int d) {
    return d / 2.0 - law.logdensity(law.mean(d)).get(0, 0);
  }

  private static double isotropic(Isotropic law, int d) {
    Radius radius = law.family().in(d);
    return law.family() instanceof Student student
        ? student(student, radius, d)
        : requireFinite(law, new RadialMean(radius, d).of(r -> -radius.logdensity(r)));
  }

  /**
   * {@code (nu + d)/2*(digamma((nu + d)/2) - digamma(nu/2)) - log C}, C the constant of the
   * density. Source: S. Kotz and S. Nadarajah, "Multivariate t Distributions and Their
   * Applications" (2004).
   */
  private static double student(Student law, Radius radius, int d) {
    double half = (law.nu() + d) / 2;
    return half * (Digamma.value(half) - Digamma.value(law.nu() / 2)) - radius.logConstant();
  }

  private static double line(Continuous law) {
    return requireFinite(
        law,
        OnTheLine.meanLog(
            laws -> x -> -laws.getFirst().logdensity(Matrix.scalar(x)).get(0, 0), law));
  }

  private static double requireFinite(Continuous law, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new Fault("E0727", "the integral of the entropy of %s does not converge".formatted(law));
  }
}
