package org.difflow.symbolic;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** A formula seen as a rational coefficient times the rest; the rest of a number is 1. */
public record Scaled(BigFraction coefficient, Expr rest) {
  public static Scaled of(Expr term) {
    return switch (term) {
      case Constant constant -> new Scaled(constant.value(), term.pool().one());
      case Product product when product.factors().getFirst() instanceof Constant constant ->
          new Scaled(constant.value(), withoutFirst(product));
      default -> new Scaled(BigFraction.ONE, term);
    };
  }

  private static Expr withoutFirst(Product product) {
    List<Expr> rest = product.factors().subList(1, product.factors().size());
    return rest.size() == 1 ? rest.getFirst() : product.pool().internProduct(rest);
  }
}
