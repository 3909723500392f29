package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Expr;

/**
 * Writes a sum as one generalised monomial over a coprime basis that grows as needed: the content
 * and the common monomial come out, known compounds are divided out, squares are recognised, and
 * what is left becomes a new compound.
 */
final class Factoring {
  private final Basis basis;
  private final Function<Polynomial, Expr> formula;
  private final Map<Polynomial, Term> known = new HashMap<>();

  Factoring(Basis basis, Function<Polynomial, Expr> formula) {
    this.basis = basis;
    this.formula = formula;
  }

  /** The sum as one product; it must not be 0. */
  Term of(Polynomial sum) {
    Term before = known.get(sum);
    if (before != null) {
      return before;
    }
    Term factored = factored(Expansion.of(sum));
    known.put(sum, factored);
    return factored;
  }

  private Term factored(Polynomial sum) {
    if (sum.isZero()) {
      throw new Fault("E0405", "the formula divides by zero");
    }
    if (sum.size() == 1) {
      return sum.leading();
    }
    Monomial common = sum.terms().keySet().stream().reduce(Monomial::common).orElseThrow();
    Polynomial primitive = sum.over(common);
    BigFraction content = Numbers.content(primitive);
    return primitive(primitive.scaled(content.reciprocal())).times(new Term(content, common));
  }

  private Term primitive(Polynomial sum) {
    Term factors = Term.ONE;
    Polynomial rest = sum;
    for (Atom compound : basis.compounds()) {
      Optional<Polynomial> quotient = quotient(rest, compound);
      while (quotient.isPresent()) {
        rest = quotient.get();
        factors = factors.times(power(compound, Polynomial.ONE));
        quotient = quotient(rest, compound);
      }
    }
    return factors.times(rest.size() == 1 ? rest.leading() : coprime(rest));
  }

  private static Optional<Polynomial> quotient(Polynomial sum, Atom compound) {
    Polynomial divisor = sum(compound);
    return divisor.size() == 1 || sum.size() == 1 ? Optional.empty() : Division.exact(sum, divisor);
  }

  private static Polynomial sum(Atom compound) {
    return ((Atom.Compound) compound.meaning()).sum();
  }

  private static Term power(Atom atom, Polynomial exponent) {
    return new Term(BigFraction.ONE, Monomial.of(atom, exponent));
  }

  private Term coprime(Polynomial sum) {
    Optional<Term> square = Division.squareRoot(sum).map(this::primitive).map(r -> r.times(r));
    return square.orElseGet(() -> compound(sum));
  }

  private Term compound(Polynomial sum) {
    requireNoMultiple(sum);
    BigFraction sign = BigFraction.of(SamplePoint.sign(sum));
    Atom atom = basis.atom(new Atom.Compound(sum.scaled(sign)));
    return power(atom, Polynomial.ONE).scaled(sign);
  }

  /** A known compound that is a multiple of the new one has to be split. */
  private void requireNoMultiple(Polynomial sum) {
    for (Atom compound : basis.compounds()) {
      if (sum(compound).size() > 1 && Division.exact(sum(compound), sum).isPresent()) {
        throw new Refinement(formula.apply(sum).reciprocal());
      }
    }
  }
}
