package org.difflow.symbolic.stable;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Constant;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Positivity;
import org.difflow.symbolic.Power;
import org.difflow.symbolic.Product;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Sum;
import org.difflow.symbolic.Symbol;

/**
 * Logarithms of what may be close to 1, or may leave the range of doubles where its logarithm does
 * not. Where 1 + u vanishes and a rule says how, below u = -1/2, the logarithm of that is taken
 * (Mächler, 2012, for 1 - exp(v)).
 */
final class Logarithms implements Identities {
  /** Whole powers up to it are products, which seldom overflow. */
  private static final int HIGH = 64;

  @Override
  public List<Identity> in(ExpressionPool pool) {
    Symbol u = pool.symbol("u0", Sort.SCALAR, Domain.POSITIVE);
    Symbol v = pool.symbol("u1");
    Symbol w = pool.symbol("u2");
    return List.of(
        new Identity("log near 1", u.plus(1).log(), u.apply(Function.LOG1P)),
        new Identity("log of a power", u.power(v).log(), v.times(u.log())),
        new Identity("log of exponentials", v.exp().plus(w.exp()).log(), ofExponentials(v, w)),
        new Identity("log by the first", v.exp().plus(w.exp()).log(), byTheFirst(v, w)));
  }

  /** {@code rest} is what a rule makes of a sum. */
  static Optional<Expr> of(Expr argument, Optional<Expr> rest) {
    return switch (argument) {
      case Sum sum when sum.terms().stream().anyMatch(Expr::isOne) ->
          Optional.of(ofOnePlus(sum.minus(1), rest));
      case Sum sum -> ofWide(sum);
      case Power power
          when power.exponent() instanceof Constant && Positivity.prove(power.base()) ->
          Optional.of(power.exponent().times(power.base().log()));
      default -> Optional.empty();
    };
  }

  /** That of a sum of positive terms all of which may leave the range of doubles. */
  private static Optional<Expr> ofWide(Sum sum) {
    return ofWide(sum, Logarithms::ofExponentials);
  }

  /**
   * Such a logarithm as a sum with that of one term, from which a numerator's can be taken exactly.
   * Where all terms vanish it is nan, as the quotient is.
   */
  static Optional<Expr> ofDenominator(Sum sum) {
    return ofWide(sum, Logarithms::byTheFirst);
  }

  private static Optional<Expr> ofWide(Sum sum, BinaryOperator<Expr> added) {
    return sum.terms().stream().allMatch(Logarithms::isWide)
        ? sum.terms().stream().map(ProductLogarithm::of).reduce(added)
        : Optional.empty();
  }

  private static Expr ofOnePlus(Expr u, Optional<Expr> rest) {
    ExpressionPool pool = u.pool();
    Expr close = u.apply(Function.LOG1P);
    Expr half = pool.constant(BigFraction.of(-1, 2));
    return rest.map(sum -> pool.apply(Function.IF_LESS, half, u, close, sum.log())).orElse(close);
  }

  /** log(e^v + e^w); the difference of two equal infinities is none. */
  private static Expr ofExponentials(Expr v, Expr w) {
    ExpressionPool pool = v.pool();
    Expr less = pool.apply(Function.MIN, v, w);
    Expr more = pool.apply(Function.MAX, v, w);
    Expr equal = more.plus(pool.constant(2).log());
    return pool.apply(Function.IF_LESS, less, more, byTheFirst(more, less), equal);
  }

  private static Expr byTheFirst(Expr v, Expr w) {
    return v.plus(w.minus(v).apply(Function.SOFTPLUS));
  }

  /** Whether a term is positive and has a factor that may leave the range of doubles. */
  private static boolean isWide(Expr term) {
    List<Expr> factors = term instanceof Product product ? product.factors() : List.of(term);
    return factors.stream().anyMatch(Logarithms::mayOverflow) && Positivity.prove(term);
  }

  private static boolean mayOverflow(Expr factor) {
    return switch (factor) {
      case Application call -> call.function() == Function.EXP;
      case Power power when power.exponent() instanceof Constant exponent ->
          Math.abs(exponent.value().doubleValue()) > HIGH;
      case Power _ -> true;
      default -> false;
    };
  }
}
