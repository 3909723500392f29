package org.difflow.value;

import java.util.Optional;
import org.difflow.fault.Fault;
import org.difflow.flow.Flow;
import org.difflow.gradientflow.Energy;
import org.difflow.path.BridgeLaw;
import org.difflow.path.Coordinates;
import org.difflow.path.DeclaredPrior;
import org.difflow.path.DensityLaw;
import org.difflow.path.EnergyLaw;
import org.difflow.path.FlowLaw;
import org.difflow.path.GaussianLaw;
import org.difflow.path.Law;
import org.difflow.path.PoissonLaw;
import org.difflow.path.RadialLaw;
import org.difflow.path.SdeLaw;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/** The law of a path from the definitions of its body that state it. */
final class LawAssembly {
  private final PathDefinitions definitions;
  private final Symbol time;
  private final Coordinates at;
  private final Optional<DeclaredPrior> base;

  LawAssembly(PathDefinitions definitions, Symbol time, Optional<DeclaredPrior> base) {
    this.base = base;
    this.definitions = definitions;
    this.time = time;
    this.at = Coordinates.of(time);
  }

  /** The law that {@code head} announces; {@code elapsed} is the time from the data end. */
  Law law(PathHead head, Expr elapsed) {
    return switch (head.law()) {
      case GAUSSIAN ->
          new GaussianLaw(definitions.call("mu", time), definitions.call("sigma", time));
      case RADIAL -> new RadialLaw(definitions.call("psi", at.radius(), time), gauge());
      case DENSITY -> new DensityLaw(definitions.call("phi", at.radius(), time), head.exact());
      case POISSON -> new PoissonLaw(elapsed);
      case BRIDGE ->
          new BridgeLaw(
              definitions.call("mu", time, at.data(), at.upper()), definitions.call("sigma", time));
      case FLOW -> new FlowLaw(flow(), base.orElseThrow());
      case ENERGY -> new EnergyLaw(energy());
      case SDE ->
          new SdeLaw(
              definitions.call("drift", at.point(), time), definitions.call("diffusion", time));
    };
  }

  private Energy energy() {
    Energy energy = Energy.of(definitions.integrand("energy"), at.point());
    if (energy.velocity().isZero()) {
      throw new Fault(
          "E0288",
          "nothing flows: the energy of this path is the same for all p",
          "write for example `energy = KL(p, exp(-norm(x)^2/2))`");
    }
    return energy;
  }

  private Flow flow() {
    return Flow.of(definitions.call("flow", at.origin(), time), at.origin(), time);
  }

  private Expr gauge() {
    return definitions.has("gauge") ? definitions.call("gauge", time) : time.pool().constant(0);
  }
}
