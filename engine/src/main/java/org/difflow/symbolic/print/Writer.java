package org.difflow.symbolic.print;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.NamedConstant;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Text.Tie;

/** Writes a formula in a notation, with no more brackets than it needs. */
public final class Writer {
  private static final BigFraction HALF = BigFraction.of(1, 2);

  private final Notation notation;

  public Writer(PlainNotation notation) {
    this.notation = notation;
  }

  public Writer(LatexNotation notation) {
    this.notation = notation;
  }

  public String write(Expr expression) {
    return text(expression).characters();
  }

  private Text text(Expr expression) {
    return switch (expression) {
      case Constant constant -> number(constant.value());
      case NamedConstant named -> Text.atom(notation.constant(named.name()));
      case Symbol symbol -> Text.atom(notation.symbol(symbol.name()));
      case Application application -> call(application);
      case Sum sum -> sum(sum);
      case Product product -> product(product.factors());
      case Power power when isBelow(power) -> product(List.of(power));
      case Power power -> power(power.base(), power.exponent());
    };
  }

  private Text number(BigFraction value) {
    if (value.signum() < 0) {
      return new Text("-" + number(value.negate()).characters(), Tie.SUM);
    }
    return value.getDenominator().equals(java.math.BigInteger.ONE)
        ? Text.atom(value.getNumerator().toString())
        : Rationals.decimal(value).map(Text::atom).orElseGet(() -> ratio(value));
  }

  private Text ratio(BigFraction value) {
    return new Text(
        notation.fraction(value.getNumerator().toString(), value.getDenominator().toString()),
        Tie.PRODUCT);
  }

  private Text call(Application application) {
    List<String> arguments = application.arguments().stream().map(this::write).toList();
    return Text.atom(notation.call(application.function(), arguments));
  }

  private Text sum(Sum sum) {
    List<Expr> terms = ReadingOrder.terms(sum);
    StringBuilder written = new StringBuilder(write(terms.getFirst()));
    for (Expr term : terms.subList(1, terms.size())) {
      boolean minus = ReadingOrder.isNegative(term);
      Text rest = text(minus ? term.negate() : term);
      written.append(minus ? " - " : " + ").append(rest.in(Tie.PRODUCT, notation));
    }
    return new Text(written.toString(), Tie.SUM);
  }

  /** Factors with negative exponents stand below, the others above. */
  private Text product(List<Expr> factors) {
    BigFraction coefficient =
        factors.getFirst() instanceof Constant first ? first.value() : BigFraction.ONE;
    if (coefficient.signum() < 0) {
      Text positive = product(withCoefficient(factors, coefficient.negate()));
      return new Text("-" + positive.in(Tie.PRODUCT, notation), Tie.SUM);
    }
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    placeCoefficient(coefficient, above, below);
    ReadingOrder.factors(factors).forEach(factor -> place(factor, above, below));
    return below.isEmpty() ? joined(above) : fraction(above, below);
  }

  private static List<Expr> withCoefficient(List<Expr> factors, BigFraction coefficient) {
    List<Expr> changed = new ArrayList<>(factors);
    changed.set(0, factors.getFirst().pool().constant(coefficient));
    return changed;
  }

  private void placeCoefficient(BigFraction value, List<String> above, List<String> below) {
    if (Rationals.decimal(value).isPresent()) {
      above.add(Rationals.decimal(value).get());
      return;
    }
    if (!value.getNumerator().equals(java.math.BigInteger.ONE)) {
      above.add(value.getNumerator().toString());
    }
    if (!value.getDenominator().equals(java.math.BigInteger.ONE)) {
      below.add(value.getDenominator().toString());
    }
  }

  private void place(Expr factor, List<String> above, List<String> below) {
    switch (factor) {
      case Constant _ -> {}
      case Power power when isBelow(power) ->
          below.add(bracketed(power(power.base(), power.exponent().negate())));
      default -> above.add(bracketed(text(factor)));
    }
  }

  /** Whether a power is the reciprocal of one with a positive number as its exponent. */
  private static boolean isBelow(Power power) {
    return power.exponent() instanceof Constant exponent && exponent.value().signum() < 0;
  }

  private String bracketed(Text factor) {
    return factor.in(Tie.POWER, notation);
  }

  private Text joined(List<String> factors) {
    Tie tie = factors.size() == 1 ? Tie.POWER : Tie.PRODUCT;
    return new Text(notation.product(factors), tie);
  }

  private Text fraction(List<String> above, List<String> below) {
    String numerator = above.isEmpty() ? "1" : notation.product(above);
    String denominator = notation.product(below);
    boolean brackets = below.size() > 1 && notation.bracketsFractions();
    return new Text(
        notation.fraction(numerator, brackets ? notation.parentheses(denominator) : denominator),
        Tie.PRODUCT);
  }

  private Text power(Expr base, Expr exponent) {
    if (exponent.isOne()) {
      return text(base);
    }
    if (exponent instanceof Constant constant && constant.value().equals(HALF)) {
      return Text.atom(notation.squareRoot(write(base)));
    }
    String written = text(base).in(Tie.ATOM, notation);
    Text above = text(exponent);
    String raised = notation.bracketsFractions() ? above.in(Tie.ATOM, notation) : above.characters();
    return new Text(notation.power(written, raised), Tie.POWER);
  }
}
