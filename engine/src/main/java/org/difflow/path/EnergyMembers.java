package org.difflow.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.gradientflow.Energy;
import org.difflow.gradientflow.Langevin;
import org.difflow.path.Derivation.Step;
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
   * The steps to {@code member}, or nothing if it is none of theirs.
   *
   * @throws org.difflow.fault.Fault E0290 for the SDE of a flow that has none
   */
  Optional<List<Step>> derive(Member member) {
    return switch (member) {
      case ENERGY -> Optional.of(List.of(integrand()));
      case FIRST_VARIATION -> Optional.of(List.of(integrand(), variation()));
      case GRADIENT_VELOCITY -> Optional.of(List.of(variation(), velocity()));
      case PDE -> Optional.of(flowing("dp/dt = -div(p*velocity)", energy.rate()));
      case DISSIPATION -> Optional.of(flowing("norm(velocity)^2", energy.dissipation()));
      case DRIFT -> Optional.of(noisy("drift = -grad(V)", langevin(member).drift()));
      case DIFFUSION -> Optional.of(noisy("diffusion = sqrt(2*T)", langevin(member).diffusion()));
      default -> Optional.empty();
    };
  }

  private Step integrand() {
    return step("the energy is its integral over x", energy.integrand());
  }

  private Step variation() {
    return step("first_variation = D(energy, p)", energy.firstVariation());
  }

  private Step velocity() {
    return step("velocity = -grad(first_variation)", energy.velocity());
  }

  private List<Step> flowing(String rule, Expr result) {
    return List.of(variation(), velocity(), step(rule, result));
  }

  private List<Step> noisy(String rule, Expr result) {
    Step split = step("first_variation = T*log(p) + V", energy.firstVariation());
    return List.of(split, step(rule, result));
  }

  private Langevin langevin(Member asked) {
    return energy.langevin().orElseThrow(() -> PathFault.noLangevin(path, asked));
  }

  /** A number x of an energy on the line is the one coordinate of the point. */
  private Step step(String rule, Expr result) {
    Expr inPoints =
        result.substitute(
            Map.of(energy.x(), at.point(), energy.gradient(), Energy.gradient(at.point())));
    return new Step(rule, inPoints);
  }
}
