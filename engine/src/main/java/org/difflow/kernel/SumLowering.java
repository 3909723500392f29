package org.difflow.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/**
 * Sums: one chain of additions and subtractions over the terms in their order, scalars before
 * vectors, beginning with the first term that needs no sign.
 *
 * <p>A constant that meets its opposite in front of an exponential makes no cancellation: c e^u - c
 * becomes c expm1(u).
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
    return terms.stream()
        .filter(term -> term instanceof Constant)
        .findFirst()
        .flatMap(constant -> exponentialTerm(terms, ProductLowering.coefficient(constant)))
        .map(exponential -> lowerWithDifference(terms, exponential))
        .orElseGet(() -> chain(signed(terms)));
  }

  /** The argument u of a term -constant * e^u. */
  static Optional<Expr> exponent(Expr term, BigFraction constant) {
    List<Expr> factors = ProductLowering.factors(term);
    boolean opposite = ProductLowering.coefficient(term).equals(constant.negate());
    return opposite
            && factors.size() == 1
            && factors.getFirst() instanceof Application application
            && application.function() == Function.EXP
        ? Optional.of(application.argument())
        : Optional.empty();
  }

  private static Optional<Expr> exponentialTerm(List<Expr> terms, BigFraction constant) {
    return terms.stream().filter(term -> exponent(term, constant).isPresent()).findFirst();
  }

  private int lowerWithDifference(List<Expr> terms, Expr exponential) {
    BigFraction coefficient = ProductLowering.coefficient(exponential);
    Expr exponent = exponent(exponential, coefficient.negate()).orElseThrow();
    int difference = code.unary(UnaryOperation.EXPM1, values.applyAsInt(exponent));
    List<Expr> rest =
        terms.stream().filter(term -> term != exponential && !(term instanceof Constant)).toList();
    List<Term> all = new ArrayList<>(List.of(scaled(coefficient, difference)));
    all.addAll(signed(rest));
    return chain(all);
  }

  private Term scaled(BigFraction coefficient, int value) {
    double size = coefficient.abs().doubleValue();
    int product =
        size == 1 ? value : code.binary(BinaryOperation.MULTIPLY, code.literal(size), value);
    return new Term(coefficient.signum() < 0, product);
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
