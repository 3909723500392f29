package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Expr;

/**
 * The members that every isotropic law has, from its {@link NormalForm}: with u = x - mu x0 and s =
 * norm(u)^2,
 *
 * <pre>
 * velocity = g u + mu' x0    score = 2 l_s u    divergence = d g + 2 s g_s
 * </pre>
 */
final class IsotropicMembers {
  private final NormalForm form;
  private final Coordinates at;

  IsotropicMembers(NormalForm form, Coordinates at) {
    this.form = form;
    this.at = at;
  }

  /** The steps to {@code member}, or nothing if it is none of theirs. */
  Optional<List<Derivation.Step>> derive(Member member) {
    return switch (member) {
      case VELOCITY -> velocity();
      case SCORE -> score();
      case DENSITY -> one("the density of the law", points(form.density()));
      case LOG_DENSITY -> one("the log density of the law", points(form.logDensity()));
      case DIVERGENCE -> divergence();
      default -> Optional.empty();
    };
  }

  private Optional<List<Derivation.Step>> velocity() {
    Expr drift = form.mu().derivative(at.time()).times(at.data());
    Expr velocity = points(form.rate()).times(at.centred(form.mu())).plus(drift);
    return steps("g of the law", form.rate(), "velocity = g*(x - mu*x0) + mu'*x0", velocity);
  }

  private Optional<List<Derivation.Step>> score() {
    Expr slope = form.logDensity().derivative(at.squaredRadius());
    Expr score = points(slope).times(2).times(at.centred(form.mu()));
    return steps("l_s of the log density l(s, t)", slope, "score = 2*l_s*(x - mu*x0)", score);
  }

  private Optional<List<Derivation.Step>> divergence() {
    Expr spread = form.rate().derivative(at.squaredRadius()).times(at.squaredRadius()).times(2);
    Expr divergence = at.dimension().times(form.rate()).plus(spread);
    return steps("g of the law", form.rate(), "divergence = d*g + 2*s*g_s", points(divergence));
  }

  private Expr points(Expr formula) {
    return at.inPoints(formula, form.mu());
  }

  private static Optional<List<Derivation.Step>> one(String rule, Expr result) {
    return Optional.of(List.of(new Derivation.Step(rule, result)));
  }

  private static Optional<List<Derivation.Step>> steps(
      String rule, Expr found, String conclusion, Expr result) {
    return Optional.of(
        List.of(new Derivation.Step(rule, found), new Derivation.Step(conclusion, result)));
  }
}
