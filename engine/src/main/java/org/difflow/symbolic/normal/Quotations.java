package org.difflow.symbolic.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Sum;

/**
 * The words of the input: where a part h of a formula is c^r times a simple factor, with c a
 * compound, the compound is written as h again. So a schedule B(t) comes back as it was typed, and
 * a cosine as a cosine.
 */
final class Quotations {
  private final Normalizer normalizer;
  private final Map<Atom, Quotation> quotations = new HashMap<>();

  /** The atom {@code quoted} equals {@code cofactor * compound^root}. */
  private record Quotation(Atom quoted, Term cofactor, BigFraction root) {}

  private Quotations(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  static Quotations from(Expr formula, Normalizer normalizer) {
    Quotations quotations = new Quotations(normalizer);
    PostOrder.of(formula).stream().filter(Quotations::isQuotable).forEach(quotations::add);
    return quotations;
  }

  private static boolean isQuotable(Expr node) {
    return !node.isVector()
        && (node instanceof Sum
            || node instanceof Application application
                && (application.function() == Function.COS
                    || application.function() == Function.NORM));
  }

  private void add(Expr part) {
    Polynomial normal = normalizer.of(part);
    if (!Expansion.of(normal).isZero()) {
      Term product = normalizer.factoring().of(normal);
      compound(product).ifPresent(compound -> add(part, product, compound));
    }
  }

  /** The only compound of the product. */
  private static Optional<Atom> compound(Term product) {
    List<Atom> compounds =
        product.monomial().exponents().keySet().stream().filter(Atom::isCompound).toList();
    return compounds.size() == 1 ? Optional.of(compounds.getFirst()) : Optional.empty();
  }

  private void add(Expr part, Term product, Atom compound) {
    Term cofactor = new Term(product.coefficient(), product.monomial().without(compound));
    product
        .monomial()
        .exponent(compound)
        .rational()
        .map(root -> new Quotation(normalizer.quoted(part), cofactor, root))
        .ifPresent(quotation -> quotations.merge(compound, quotation, Quotations::simpler));
  }

  private static Quotation simpler(Quotation first, Quotation second) {
    boolean keep =
        first.cofactor.monomial().exponents().size()
            <= second.cofactor.monomial().exponents().size();
    return keep ? first : second;
  }

  /** The product with its compounds quoted. */
  Term in(Term product) {
    Term result = product;
    for (Map.Entry<Atom, Polynomial> power : product.monomial().exponents().entrySet()) {
      Quotation quotation = quotations.get(power.getKey());
      if (quotation != null) {
        result = quoted(result, power.getKey(), power.getValue(), quotation);
      }
    }
    return result;
  }

  /** compound^k = (quoted / cofactor)^(k / root), if that is a valid and no narrower formula. */
  private Term quoted(Term product, Atom compound, Polynomial k, Quotation quotation) {
    Polynomial exponent = k.scaled(quotation.root.reciprocal());
    if (!exponent.isInteger() && !isPositive(quotation.cofactor)) {
      return product;
    }
    Term rest = new Term(product.coefficient(), product.monomial().without(compound));
    Term quoted = new Term(BigFraction.ONE, Monomial.of(quotation.quoted, exponent));
    Term result = rest.times(quoted).times(power(quotation.cofactor, exponent.negate()));
    return addsPole(quotation.cofactor, rest, result) ? product : result;
  }

  private static Term power(Term base, Polynomial exponent) {
    return exponent.isInteger()
        ? base.power(exponent.wholePart())
        : base.monomial().power(exponent);
  }

  private boolean isPositive(Term cofactor) {
    return cofactor.coefficient().isOne()
        && cofactor.monomial().exponents().keySet().stream()
            .allMatch(normalizer.signs()::isPositive);
  }

  /** Whether a symbol would newly stand in a denominator. */
  private static boolean addsPole(Term cofactor, Term before, Term after) {
    return cofactor.monomial().exponents().keySet().stream()
        .filter(atom -> atom.meaning() instanceof Atom.Letter)
        .anyMatch(
            atom ->
                isNegative(after.monomial().exponent(atom))
                    && !isNegative(before.monomial().exponent(atom)));
  }

  private static boolean isNegative(Polynomial exponent) {
    return exponent.compareTo(Polynomial.ZERO) < 0;
  }
}
