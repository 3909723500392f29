package org.difflow.path;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Between a time t and a less noisy time s of a Gaussian path. With a = mu_t/mu_s and v = sigma_t^2
 * - a^2 sigma_s^2, the variance that the noising adds between s and t, x_t given x_s is normal with
 * mean a x_s and variance v (S1-37), x_s given x_t and x0 is normal,
 *
 * <pre>
 * mean = a sigma_s^2/sigma_t^2 x_t + mu_s v/sigma_t^2 x0      variance = sigma_s^2 v/sigma_t^2
 * </pre>
 *
 * <p>(S1-55 with ERR-30; golden group 06), and the step of DDIM (Song et al. 2021; golden group 07)
 * with sigma = eta sqrt(variance) is
 *
 * <pre>
 * x_s = mu_s/mu_t x_t + (sqrt(sigma_s^2 - sigma^2) - mu_s sigma_t/mu_t) eps + sigma z.
 * </pre>
 *
 * <p>Under a law with a shift b, x stands for x - b, and so {@code shift} is added: the b of what
 * is drawn less coef_x times the b of what is given.
 *
 * <p>The root is written sigma_s sqrt(1 - eta^2 + (eta a sigma_s/sigma_t)^2), whose terms are not
 * negative up to eta = 1, also where sigma_s = 0.
 */
public final class GaussianTransition {
  private final GaussianLaw later;
  private final GaussianLaw earlier;
  private final List<Symbol> times;
  private final Symbol eta;

  GaussianTransition(GaussianLaw law, Coordinates at) {
    Symbol s = at.pool().symbol(at.time().name().equals("s") ? "t" : "s", Sort.SCALAR, Domain.REAL);
    this.later = law;
    this.earlier = law.substitute(Map.of(at.time(), s));
    this.times = List.of(s, at.time());
    this.eta = at.pool().symbol("eta", Sort.SCALAR, Domain.REAL);
  }

  /** {@code coef_x} and {@code variance} of x_t given x_s, in s and t. */
  public List<Formula> transition() {
    return shifted(
        later.shift().minus(ratio().times(earlier.shift())),
        new Formula("coef_x", times, ratio()),
        new Formula("variance", times, later.sigma().square().times(added())));
  }

  /** {@code coef_x}, {@code coef_x0} and {@code variance} of x_s given x_t and x0, in s and t. */
  public List<Formula> posterior() {
    Expr share = ratio().times(earlier.sigma().square()).over(later.sigma().square());
    return shifted(
        earlier.shift().minus(share.times(later.shift())),
        new Formula("coef_x", times, share),
        new Formula("coef_x0", times, earlier.mu().times(added())),
        new Formula("variance", times, variance()));
  }

  /** {@code coef_x}, {@code coef_eps} and {@code sigma} of the step of DDIM, in s, t and eta. */
  public List<Formula> ddim() {
    List<Symbol> arguments = List.of(times.getFirst(), times.getLast(), eta);
    Expr back = earlier.mu().over(later.mu());
    return shifted(
        earlier.shift().minus(back.times(later.shift())),
        new Formula("coef_x", arguments, back),
        new Formula("coef_eps", arguments, remaining().minus(back.times(later.sigma()))),
        new Formula("sigma", arguments, eta.times(variance().sqrt())));
  }

  private List<Formula> shifted(Expr shift, Formula... coefficients) {
    Formula added = new Formula("shift", coefficients[0].arguments(), Simplifier.simplify(shift));
    return later.shift().isZero()
        ? List.of(coefficients)
        : Stream.concat(Stream.of(coefficients), Stream.of(added)).toList();
  }

  private Expr ratio() {
    return later.mu().over(earlier.mu());
  }

  /** v/sigma_t^2. */
  private Expr added() {
    Expr kept = ratio().times(earlier.sigma()).over(later.sigma()).square();
    return times.getFirst().pool().constant(1).minus(kept);
  }

  private Expr variance() {
    return earlier.sigma().square().times(added());
  }

  /** sqrt(sigma_s^2 - sigma^2). */
  private Expr remaining() {
    Expr one = eta.pool().constant(1);
    Expr kept = eta.times(ratio()).times(earlier.sigma()).over(later.sigma()).square();
    return earlier.sigma().times(one.minus(eta.square()).plus(kept).sqrt());
  }
}
