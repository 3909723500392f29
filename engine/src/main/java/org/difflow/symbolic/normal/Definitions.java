package org.difflow.symbolic.normal;

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
import java.util.function.UnaryOperator;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * Functions that stand for a formula in others, so that there is one way to write each: hyperbolic
 * functions and the sigmoid become exponentials, erfc and gammaQ the difference of 1 and their
 * complement.
 */
final class Definitions implements Identities {

  @Override
  public List<Identity> in(ExpressionPool pool) {
    return List.of(
        one(pool, EXPM1, u -> u.exp().minus(1)),
        one(pool, LOG1P, u -> u.plus(1).log()),
        one(pool, TAN, u -> u.apply(SIN).over(u.apply(COS))),
        one(pool, SINH, u -> u.exp().minus(u.negate().exp()).over(2)),
        one(pool, COSH, u -> u.exp().plus(u.negate().exp()).over(2)),
        one(pool, TANH, u -> tanh(u.times(2).exp())),
        one(pool, SIGMOID, u -> u.negate().exp().plus(1).reciprocal()),
        one(pool, SOFTPLUS, u -> u.exp().plus(1).log()),
        one(pool, ACOS, u -> u.pool().pi().over(2).minus(u.apply(ASIN))),
        one(pool, ERFC, u -> u.apply(ERF).negate().plus(1)),
        two(pool, GAMMA_Q, (a, x) -> pool.apply(GAMMA_P, a, x).negate().plus(1)),
        two(pool, MOD, (x, y) -> x.minus(y.times(x.over(y).apply(FLOOR)))),
        two(pool, MAX, (x, y) -> x.plus(y).minus(pool.apply(MIN, x, y))));
  }

  private static Expr tanh(Expr doubled) {
    return doubled.minus(1).over(doubled.plus(1));
  }

  private static Identity one(ExpressionPool pool, Function function, UnaryOperator<Expr> formula) {
    Symbol u = argument(pool, function, 0);
    return new Identity("definition of " + function.symbol(), u.apply(function), formula.apply(u));
  }

  private static Identity two(ExpressionPool pool, Function function, Formula formula) {
    Symbol u = argument(pool, function, 0);
    Symbol v = argument(pool, function, 1);
    return new Identity(
        "definition of " + function.symbol(), pool.apply(function, u, v), formula.of(u, v));
  }

  private static Symbol argument(ExpressionPool pool, Function function, int index) {
    return pool.symbol("u" + index, Sort.SCALAR, function.domain(index));
  }

  private interface Formula {
    Expr of(Expr first, Expr second);
  }
}
