package org.difflow.symbolic.normal;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/** A rational coefficient times a generalised monomial. */
record Term(BigFraction coefficient, Monomial monomial) {
  static final Term ONE = new Term(BigFraction.ONE, Monomial.ONE);

  Term times(Monomial other) {
    return times(new Term(BigFraction.ONE, other));
  }

  Term times(Term other) {
    Term product = monomial.times(other.monomial);
    return product.scaled(coefficient.multiply(other.coefficient));
  }

  Term over(Term other) {
    Term quotient = monomial.over(other.monomial);
    return quotient.scaled(coefficient.divide(other.coefficient));
  }

  Term scaled(BigFraction factor) {
    return new Term(coefficient.multiply(factor), monomial);
  }

  Term power(BigInteger exponent) {
    Term power = monomial.power(Polynomial.of(BigFraction.of(exponent)));
    return power.scaled(Limits.power(coefficient, exponent));
  }

  Polynomial polynomial() {
    return Polynomial.of(coefficient, monomial);
  }
}
