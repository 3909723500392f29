package org.difflow.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Expr;

/**
 * Sums: one chain of additions and subtractions over the terms in their order, scalars before
 * vectors, beginning with the first term that needs no sign.
 */
final class SumLowering {
  private final Assembler code;
  private final ProductLowering products;
  private final ToIntFunction<Expr> values;

  SumLowering(Assembler code, ProductLowering products, ToIntFunction<Expr> values) {
    this.code = code;
    this.products = products;
    this.values = values;
  }

  /** The sum of one or more terms. */
  int lower(List<Expr> terms) {
    return chain(signed(terms));
  }

  private List<Term> signed(List<Expr> terms) {
    return terms.stream().sorted(Comparator.comparing(Expr::isVector)).map(this::signed).toList();
  }

  private Term signed(Expr term) {
    BigFraction coefficient = ProductLowering.coefficient(term);
    if (coefficient.signum() >= 0) {
      return new Term(false, values.applyAsInt(term));
    }
    return new Term(true, products.lower(coefficient.negate(), ProductLowering.factors(term)));
  }

  private int chain(List<Term> terms) {
    Optional<Term> positive = terms.stream().filter(term -> !term.negative()).findFirst();
    Term first = positive.orElse(terms.getFirst());
    int sum = first.negative() ? code.unary(UnaryOperation.NEGATE, first.value()) : first.value();
    for (Term term : terms) {
      sum = term == first ? sum : append(sum, term);
    }
    return sum;
  }

  private int append(int sum, Term term) {
    BinaryOperation operation = term.negative() ? BinaryOperation.SUBTRACT : BinaryOperation.ADD;
    return code.binary(operation, sum, term.value());
  }

  private record Term(boolean negative, int value) {}
}
