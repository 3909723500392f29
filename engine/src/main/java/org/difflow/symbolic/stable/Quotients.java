package org.difflow.symbolic.stable;

import java.util.List;
import java.util.Optional;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sum;

/**
 * Quotients by a sum all of whose terms may leave the range of doubles where the quotient does not:
 * u/(e^v + e^w) = u exp(-log(e^v + e^w)), and the exponential takes in those of u.
 */
final class Quotients {
  private Quotients() {}

  static Optional<Expr> in(Product product) {
    return product.factors().stream()
        .filter(factor -> factor instanceof Power)
        .map(Power.class::cast)
        .flatMap(power -> inverse(power).map(found -> with(product, power, found)).stream())
        .findFirst();
  }

  /** A negative power of such a sum. */
  private static Optional<Expr> inverse(Power power) {
    return power.exponent() instanceof Constant exponent
            && exponent.value().signum() < 0
            && power.base() instanceof Sum sum
        ? Logarithms.ofDenominator(sum).map(log -> exponent.times(log).exp())
        : Optional.empty();
  }

  private static Expr with(Product product, Power power, Expr inverse) {
    List<Expr> others = product.factors().stream().filter(factor -> factor != power).toList();
    return LogDomain.of(product.pool().product(others).times(inverse));
  }
}
