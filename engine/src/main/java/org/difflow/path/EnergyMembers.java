package org.difflow.path;

import java.util.Map;
import java.util.Optional;
import org.difflow.gradientflow.Energy;
import org.difflow.gradientflow.Langevin;
import org.difflow.symbolic.Expr;

/**
 * The members of a gradient flow. Those that depend on the density are formulas in p, grad_p and
 * laplacian_p, its value at x and what the derivatives there are; drift and diffusion do not.
 */
final class EnergyMembers {
  private final Energy energy;
  private final String path;
  private final Coordinates at;

  EnergyMembers(EnergyLaw law, String path, Coordinates at) {
    this.energy = law.energy();
    this.path = path;
    this.at = at;
  }

  /**
   * The formula of {@code member}, or nothing if it is none of theirs.
   *
   * @throws org.difflow.fault.Fault E0290 for the SDE of a flow that has none
   */
  Optional<Expr> derive(Member member) {
    return switch (member) {
      case ENERGY -> Optional.of(inPoints(energy.integrand()));
      case FIRST_VARIATION -> Optional.of(inPoints(energy.firstVariation()));
      case GRADIENT_VELOCITY -> Optional.of(inPoints(energy.velocity()));
      case PDE -> Optional.of(inPoints(energy.rate()));
      case DISSIPATION -> Optional.of(inPoints(energy.dissipation()));
      case DRIFT -> Optional.of(drift(langevin(member)));
      case DIFFUSION -> Optional.of(langevin(member).diffusion());
      default -> Optional.empty();
    };
  }

  /** Drift and diffusion as a law of their own, which spreads from every point. */
  SdeLaw sde() {
    Langevin langevin = langevin(Member.DRIFT);
    if (langevin.temperature().isZero()) {
      throw PathFault.noNoise(path);
    }
    return new SdeLaw(drift(langevin), langevin.diffusion());
  }

  private Expr drift(Langevin langevin) {
    return inPoints(langevin.drift());
  }

  private Langevin langevin(Member asked) {
    return energy.langevin().orElseThrow(() -> PathFault.noLangevin(path, asked));
  }

  /** A number x of an energy on the line is the one coordinate of the point. */
  private Expr inPoints(Expr formula) {
    return formula.substitute(
        Map.of(energy.x(), at.point(), energy.gradient(), Energy.gradient(at.point())));
  }
}
