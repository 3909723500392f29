package org.difflow.gradientflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.FieldDivergence;
import org.difflow.symbolic.Line;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * The energy F[p] = int f(x, p(x)) dx of a density p, and its gradient flow (S3-01 to S3-05),
 *
 * <pre>
 * first variation = D(f, p)      velocity = -grad(first variation)     dp/dt = -div(p velocity),
 * </pre>
 *
 * <p>along which F falls at the rate E norm(velocity)^2. What holds p at a place holds its
 * derivatives: grad_p is the gradient of p there, laplacian_p the divergence of that.
 *
 * @param integrand f, a number
 * @param x the state: a vector, or a number of an energy on the line alone
 */
public record Energy(Expr integrand, Symbol x) {

  /**
   * The energy with the integrand {@code formula} in the vector {@code x} and {@link #density}. One
   * that works on coordinates one by one, as x^4 does, is a number on the line alone.
   */
  public static Energy of(Expr formula, Symbol x) {
    Energy energy = new Energy(formula, x);
    return formula.isVector() ? energy.onTheLine() : energy;
  }

  /** The same energy of densities on the line, where x is a number. */
  public Energy onTheLine() {
    return isOnTheLine() ? this : onTheLine(Line.coordinate(x));
  }

  private Energy onTheLine(Symbol number) {
    return new Energy(Line.reduced(integrand, Map.of(x, number)), number);
  }

  /** p, the density at x. */
  public static Symbol density(ExpressionPool pool) {
    return pool.symbol("p", Sort.SCALAR, Domain.POSITIVE);
  }

  public Symbol density() {
    return density(x.pool());
  }

  /** grad_p, of the sort that x has. */
  public Symbol gradient() {
    return gradient(x);
  }

  /** The gradient of the density in {@code x}. */
  public static Symbol gradient(Symbol x) {
    return x.pool().symbol("grad_p", x.sort(), Domain.REAL);
  }

  /** laplacian_p. */
  public static Symbol laplacian(ExpressionPool pool) {
    return pool.symbol("laplacian_p", Sort.SCALAR, Domain.REAL);
  }

  public boolean isOnTheLine() {
    return !x.isVector();
  }

  /** delta F/delta p as a formula in x and p (S3-05). */
  public Expr firstVariation() {
    return simple(integrand.derivative(density()));
  }

  /** The derivative of the first variation by p: how strongly p spreads. */
  public Expr stiffness() {
    return simple(firstVariation().derivative(density()));
  }

  /** The velocity as a formula in x, p and grad_p (S3-02). */
  public Expr velocity() {
    return simple(slope().plus(stiffness().times(gradient())).negate());
  }

  /** The gradient in x of the first variation where p is held. */
  private Expr slope() {
    return simple(firstVariation().derivative(x));
  }

  /** dp/dt as a formula in x, p, grad_p and laplacian_p (S3-03). */
  public Expr rate() {
    Expr carried = FieldDivergence.inner(velocity(), gradient()).negate();
    return simple(carried.plus(density().times(spreading())));
  }

  /** The divergence of grad(first variation), p and grad_p being functions of x. */
  private Expr spreading() {
    Expr stiffness = stiffness();
    Expr mixed = FieldDivergence.inner(stiffness.derivative(x), gradient());
    Expr bent = stiffness.derivative(density()).times(squareOf(gradient()));
    return FieldDivergence.of(slope(), x)
        .plus(mixed.times(2))
        .plus(bent)
        .plus(stiffness.times(laplacian(x.pool())));
  }

  /** norm(velocity)^2, whose mean over p is how fast the energy falls. */
  public Expr dissipation() {
    return simple(squareOf(velocity().negate()));
  }

  private static Expr squareOf(Expr field) {
    return FieldDivergence.inner(field, field);
  }

  /** {@code formula}, one of those above, where p is the density {@code at} of x. */
  public Expr along(Expr formula, Expr at) {
    Expr slope = at.derivative(x);
    return formula.substitute(
        Map.of(
            density(), at, gradient(), slope, laplacian(x.pool()), FieldDivergence.of(slope, x)));
  }

  /** The SDE of Langevin whose law flows so; nothing if p spreads in another way than by heat. */
  public Optional<Langevin> langevin() {
    Expr temperature = simple(stiffness().times(density()));
    return temperature.symbols().stream().anyMatch(Set.of(x, density())::contains)
        ? Optional.empty()
        : Optional.of(new Langevin(potential(), temperature, x));
  }

  /** V of the first variation temperature*log(p) + V. */
  private Expr potential() {
    return simple(firstVariation().substitute(Map.of(density(), x.pool().constant(1))));
  }

  private static Expr simple(Expr formula) {
    return Simplifier.simplify(formula);
  }

  /** The same with expressions in the place of parameters, or of d. */
  public Energy substitute(Map<Symbol, Expr> values) {
    return new Energy(integrand.substitute(values), x);
  }
}
