package org.difflow.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Rational;

/**
 * Products: first the scalars, as a numerator over a denominator with one division, then the
 * vectors one by one, so that scalars meet before they are spread over the coordinates. Within each
 * part the factors keep their order, and the rational coefficient comes first.
 */
final class ProductLowering {
  private final Assembler code;
  private final PowerLowering powers;
  private final ToIntFunction<Expr> values;

  ProductLowering(Assembler code, PowerLowering powers, ToIntFunction<Expr> values) {
    this.code = code;
    this.powers = powers;
    this.values = values;
  }

  int lower(Product product) {
    return lower(coefficient(product), factors(product));
  }

  /** The coefficient times the factors; without factors the coefficient alone. */
  int lower(BigFraction coefficient, List<Expr> factors) {
    List<Integer> numerator = new ArrayList<>();
    List<Integer> denominator = new ArrayList<>();
    List<Expr> scalars = factors.stream().filter(factor -> !factor.isVector()).toList();
    BigFraction rest = coefficient;
    if (WideProducts.occurIn(coefficient, scalars)) {
      rest = WideProducts.leavesRoom(coefficient) ? coefficient : sign(coefficient);
      scalars = withoutWide(coefficient.divide(rest), scalars, numerator);
    }
    scalars.forEach(factor -> sort(factor, numerator, denominator));
    boolean signed = place(rest, numerator, denominator);
    List<Integer> parts = new ArrayList<>();
    if (factors.isEmpty() || !numerator.isEmpty() || !denominator.isEmpty()) {
      parts.add(quotient(numerator, denominator));
    }
    factors.stream().filter(Expr::isVector).map(values::applyAsInt).forEach(parts::add);
    return product(signed ? parts : negateFirst(parts));
  }

  /** The rational factor of a term, 1 if it has none. */
  static BigFraction coefficient(Expr term) {
    return switch (term) {
      case Constant constant -> constant.value();
      case Product product -> coefficient(product.factors().getFirst());
      default -> BigFraction.ONE;
    };
  }

  /** The other factors of a term. */
  static List<Expr> factors(Expr term) {
    List<Expr> factors = term instanceof Product product ? product.factors() : List.of(term);
    return factors.stream().filter(factor -> !(factor instanceof Constant)).toList();
  }

  /** The factors that are left when those that may leave the range of doubles are lowered. */
  private List<Expr> withoutWide(
      BigFraction coefficient, List<Expr> scalars, List<Integer> numerator) {
    Map<Boolean, List<Expr>> parts =
        scalars.stream().collect(Collectors.partitioningBy(WideProducts::contains));
    numerator.addAll(new WideProducts(code, values).lower(coefficient, parts.get(true)));
    return parts.get(false);
  }

  private static BigFraction sign(BigFraction number) {
    return BigFraction.of(number.signum());
  }

  private void sort(Expr factor, List<Integer> numerator, List<Integer> denominator) {
    if (powers.isReciprocal(factor)) {
      denominator.add(powers.reciprocal(factor));
    } else {
      numerator.add(values.applyAsInt(factor));
    }
  }

  /**
   * Puts the coefficient where it costs least accuracy: as one double, or, where there is a
   * division anyway, as two whole numbers that doubles hold exactly. False if a sign is left over.
   */
  private boolean place(
      BigFraction coefficient, List<Integer> numerator, List<Integer> denominator) {
    BigInteger dividend = Rational.numerator(coefficient);
    BigInteger divisor = Rational.denominator(coefficient);
    boolean dyadic = divisor.bitCount() == 1;
    if (denominator.isEmpty() || dyadic || !isExact(dividend) || !isExact(divisor)) {
      return placeFirst(coefficient.doubleValue(), numerator);
    }
    boolean signed = placeFirst(dividend.doubleValue(), numerator);
    return placeFirst(signed ? divisor.doubleValue() : -divisor.doubleValue(), denominator);
  }

  private static boolean isExact(BigInteger number) {
    return number.bitLength() <= Double.PRECISION;
  }

  /** A factor of 1 needs no place, one of -1 is left over as a sign. */
  private boolean placeFirst(double factor, List<Integer> factors) {
    if (Math.abs(factor) != 1) {
      factors.addFirst(code.literal(factor));
    }
    return factor != -1;
  }

  private int quotient(List<Integer> numerator, List<Integer> denominator) {
    int above = numerator.isEmpty() ? code.literal(1) : product(numerator);
    return denominator.isEmpty()
        ? above
        : code.binary(BinaryOperation.DIVIDE, above, product(denominator));
  }

  private int product(List<Integer> factors) {
    return factors.stream()
        .reduce((left, right) -> code.binary(BinaryOperation.MULTIPLY, left, right))
        .orElseThrow();
  }

  private List<Integer> negateFirst(List<Integer> parts) {
    List<Integer> negated = new ArrayList<>(parts);
    negated.set(0, code.unary(UnaryOperation.NEGATE, parts.getFirst()));
    return negated;
  }
}
