package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Entry;
import org.difflow.symbolic.Function;

/**
 * Proves that sums are positive inside the domains of their symbols, the ends left out. A sum is
 * factored; each compound is rewritten in variables that run over (0, infinity) ({@link Orthant}),
 * and coefficients that are all positive then prove it, or in one variable the absence of roots
 * ({@link Sturm}). "No" only means "not proved".
 */
final class Signs {
  private final Basis basis;
  private final Factoring factoring;
  private final Orthant orthant;
  private final boolean whereDefined;
  private final Map<Atom, Boolean> known = new HashMap<>();

  /**
   * With {@code whereDefined}, that a root or logarithm of a sum occurs in the formula counts as
   * the fact that the sum is positive.
   */
  Signs(Basis basis, Factoring factoring, boolean whereDefined) {
    this.basis = basis;
    this.factoring = factoring;
    this.orthant = new Orthant(basis, this);
    this.whereDefined = whereDefined;
  }

  boolean isPositive(Polynomial sum) {
    return !Expansion.of(sum).isZero() && isPositive(factoring.of(sum));
  }

  private boolean isPositive(Term term) {
    return term.coefficient().signum() > 0
        && term.monomial().exponents().keySet().stream().allMatch(this::isPositive);
  }

  boolean isPositive(Atom atom) {
    if (whereDefined && basis.isAssumedPositive(atom)) {
      return true;
    }
    Boolean before = known.get(atom);
    boolean positive = before == null ? prove(atom) : before;
    known.put(atom, positive);
    return positive;
  }

  private boolean prove(Atom atom) {
    return switch (atom.meaning()) {
      case Atom.Letter letter -> letter.symbol().domain().isNonnegative();
      case Atom.Pi _, Atom.Euler _, Atom.Prime _, Atom.Variable _ -> true;
      case Atom.Compound compound -> proveCompound(compound.sum());
      case Atom.Logarithm log -> isAboveOne(log.of());
      case Atom.Sine sine -> isPositive(sine.angle()) && isPositive(upTo(sine.angle(), 1));
      case Atom.Quoted quoted -> quoted.formula() instanceof Entry e && e.table().least() > 0;
      case Atom.Cosine _ -> false;
      case Atom.Kernel kernel -> isPositive(kernel);
      case Atom.Inner inner -> inner.application().function() == Function.NORM;
    };
  }

  /** The gamma function is positive where its argument is. */
  private boolean isPositive(Atom.Kernel kernel) {
    return switch (kernel.function()) {
      case GAMMA -> isPositive(kernel.argument());
      case BESSEL_I, MIN -> kernel.arguments().stream().allMatch(this::isPositive);
      case MAX -> kernel.arguments().stream().anyMatch(this::isPositive);
      case IF_LESS, IF_EQUAL -> false;
      default ->
          kernel.function().range().isPositive()
              || kernel.function().isOdd() && isPositive(kernel.argument());
    };
  }

  private boolean isAboveOne(Atom atom) {
    return atom.meaning() instanceof Atom.Prime
        || isPositive(Polynomial.of(atom).minus(Polynomial.ONE));
  }

  /** Whether an angle is proved to lie between -pi/2 and pi/2. */
  boolean isAcute(Polynomial angle) {
    BigFraction half = BigFraction.of(1, 2);
    return isPositive(upTo(angle, half)) && isPositive(upTo(angle.negate(), half));
  }

  private Polynomial upTo(Polynomial angle, long turns) {
    return upTo(angle, BigFraction.of(turns));
  }

  private Polynomial upTo(Polynomial angle, BigFraction pis) {
    return Polynomial.of(basis.atom(new Atom.Pi())).scaled(pis).minus(angle);
  }

  private boolean proveCompound(Polynomial sum) {
    Polynomial onOrthant = orthant.of(sum);
    return hasPositiveCoefficients(onOrthant) || hasNoRoot(onOrthant) || hasNoRoot(sum);
  }

  /** Every term must be nonnegative and one of them positive. */
  private boolean hasPositiveCoefficients(Polynomial sum) {
    List<Term> terms = sum.list();
    return terms.stream().allMatch(this::isNonnegative)
        && terms.stream().anyMatch(this::isPositive);
  }

  private boolean hasNoRoot(Polynomial sum) {
    return sum.atoms().size() <= 2
        && sum.atoms().stream().allMatch(this::isPositive)
        && Sturm.isPositive(sum);
  }

  private boolean isNonnegative(Term term) {
    return term.coefficient().signum() > 0
        && term.monomial().exponents().entrySet().stream()
            .allMatch(power -> isPositive(power.getKey()) || Whole.isEven(power.getValue()));
  }
}
