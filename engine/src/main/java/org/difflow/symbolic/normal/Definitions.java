package org.difflow.symbolic.normal;

import static java.util.Map.entry;
import static org.difflow.symbolic.Function.ACOS;
import static org.difflow.symbolic.Function.ASIN;
import static org.difflow.symbolic.Function.COS;
import static org.difflow.symbolic.Function.COSH;
import static org.difflow.symbolic.Function.ERF;
import static org.difflow.symbolic.Function.ERFC;
import static org.difflow.symbolic.Function.EXPM1;
import static org.difflow.symbolic.Function.FLOOR;
import static org.difflow.symbolic.Function.GAMMA_P;
import static org.difflow.symbolic.Function.GAMMA_Q;
import static org.difflow.symbolic.Function.LOG1P;
import static org.difflow.symbolic.Function.MAX;
import static org.difflow.symbolic.Function.MIN;
import static org.difflow.symbolic.Function.MOD;
import static org.difflow.symbolic.Function.SIGMOID;
import static org.difflow.symbolic.Function.SIN;
import static org.difflow.symbolic.Function.SINH;
import static org.difflow.symbolic.Function.SOFTPLUS;
import static org.difflow.symbolic.Function.TAN;
import static org.difflow.symbolic.Function.TANH;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.symbolic.Application;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;

/**
 * Functions that stand for a formula in others, so that there is one way to write each: hyperbolic
 * functions and the sigmoid become exponentials, erfc and gammaQ the difference of 1 and their
 * complement.
 */
final class Definitions implements Identities {
  private static final Map<Function, UnaryOperator<Expr>> OF_ONE =
      Map.ofEntries(
          entry(EXPM1, u -> u.exp().minus(1)),
          entry(LOG1P, u -> u.plus(1).log()),
          entry(TAN, u -> u.apply(SIN).over(u.apply(COS))),
          entry(SINH, u -> u.exp().minus(u.negate().exp()).over(2)),
          entry(COSH, u -> u.exp().plus(u.negate().exp()).over(2)),
          entry(TANH, u -> tanh(u.times(2).exp())),
          entry(SIGMOID, u -> u.negate().exp().plus(1).reciprocal()),
          entry(SOFTPLUS, u -> u.exp().plus(1).log()),
          entry(ACOS, u -> u.pool().pi().over(2).minus(u.apply(ASIN))),
          entry(ERFC, u -> u.apply(ERF).negate().plus(1)));

  private static final Map<Function, BinaryOperator<Expr>> OF_TWO =
      Map.of(
          GAMMA_Q, (a, x) -> a.pool().apply(GAMMA_P, a, x).negate().plus(1),
          MOD, (x, y) -> x.minus(y.times(x.over(y).apply(FLOOR))),
          MAX, (x, y) -> x.plus(y).minus(x.pool().apply(MIN, x, y)));

  private static Expr tanh(Expr doubled) {
    return doubled.minus(1).over(doubled.plus(1));
  }

  /** What a call stands for, if its function has a definition. */
  static Optional<Expr> of(Application call) {
    Expr first = call.argument();
    return Optional.ofNullable(OF_ONE.get(call.function()))
        .map(formula -> formula.apply(first))
        .or(
            () ->
                Optional.ofNullable(OF_TWO.get(call.function()))
                    .map(formula -> formula.apply(first, call.arguments().get(1))));
  }

  @Override
  public List<Identity> in(ExpressionPool pool) {
    return Stream.concat(OF_ONE.keySet().stream(), OF_TWO.keySet().stream())
        .sorted()
        .map(function -> definition(pool, function))
        .toList();
  }

  private static Identity definition(ExpressionPool pool, Function function) {
    Expr[] arguments =
        IntStream.range(0, OF_ONE.containsKey(function) ? 1 : 2)
            .mapToObj(i -> pool.symbol("u" + i, Sort.SCALAR, function.domain(i)))
            .toArray(Expr[]::new);
    Application call = (Application) pool.apply(function, arguments);
    return new Identity("definition of " + function.symbol(), call, of(call).orElseThrow());
  }
}
