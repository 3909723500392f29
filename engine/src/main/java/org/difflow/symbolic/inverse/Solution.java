package org.difflow.symbolic.inverse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.PostOrder;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * What may solve f(z) = x: where z stands in one term, one factor or one argument, the function
 * around it is undone; else the equation is solved for a part of f in which it is of degree 1 or 2,
 * and then that part for z. Not all candidates are solutions.
 */
final class Solution {
  private final Symbol z;

  Solution(Symbol z) {
    this.z = z;
  }

  Stream<Expr> of(Expr function, Expr value) {
    return switch (function) {
      case Symbol symbol when symbol == z -> Stream.of(value);
      case Sum sum -> undone(sum, sum.terms(), rest -> value.minus(sum.pool().sum(rest)));
      case Product product ->
          undone(product, product.factors(), rest -> value.over(product.pool().product(rest)));
      case Power power -> power(power, value);
      case Application call when call.function().arity() == 1 ->
          Undone.of(call.function(), value).flatMap(inner -> of(call.argument(), inner));
      default -> Stream.empty();
    };
  }

  /** {@code value} gives what is left on the right when the parts without z have gone there. */
  private Stream<Expr> undone(Expr whole, List<Expr> parts, Function<List<Expr>, Expr> value) {
    List<Expr> rest = new ArrayList<>(parts);
    rest.removeIf(this::depends);
    List<Expr> own = parts.stream().filter(this::depends).toList();
    Expr right = value.apply(rest);
    return switch (own.size()) {
      case 0 -> Stream.empty();
      case 1 -> of(own.getFirst(), right);
      default -> byParts(combined(whole, own), right);
    };
  }

  private static Expr combined(Expr whole, List<Expr> own) {
    return whole instanceof Sum ? whole.pool().sum(own) : whole.pool().product(own);
  }

  private Stream<Expr> power(Power power, Expr value) {
    if (!depends(power.exponent())) {
      return Undone.power(power.exponent(), value).flatMap(inner -> of(power.base(), inner));
    }
    return depends(power.base())
        ? byParts(power, value)
        : of(power.exponent(), value.log().over(power.base().log()));
  }

  /** One part after the other as the unknown of the equation, z itself first. */
  private Stream<Expr> byParts(Expr function, Expr value) {
    return PostOrder.of(function).stream()
        .filter(part -> depends(part) && !(part instanceof Sum) && !(part instanceof Product))
        .flatMap(part -> byPart(function, value, part));
  }

  private Stream<Expr> byPart(Expr function, Expr value, Expr part) {
    Symbol unknown = z.pool().symbol("inner of " + z.name(), Sort.SCALAR, Domain.REAL);
    Expr inPart = function.substitute(powersOf(part, function, unknown));
    return Optional.of(inPart).filter(f -> !depends(f)).flatMap(f -> Ratio.of(f, unknown)).stream()
        .flatMap(ratio -> ratio.roots(value))
        .flatMap(root -> of(part, root));
  }

  /** The part as the unknown, and for e^u also e^(ku + c) as its power, for whole k. */
  private Map<Expr, Expr> powersOf(Expr part, Expr function, Symbol unknown) {
    Map<Expr, Expr> powers = new HashMap<>();
    if (part instanceof Application exponential
        && exponential.function() == org.difflow.symbolic.Function.EXP) {
      for (Expr other : PostOrder.of(function)) {
        Exponentials.power(exponential, other, z, unknown).ifPresent(p -> powers.put(other, p));
      }
    }
    powers.put(part, unknown);
    return powers;
  }

  private boolean depends(Expr formula) {
    return formula.symbols().contains(z);
  }
}
