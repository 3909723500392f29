package org.difflow.symbolic.stable;

import static org.difflow.symbolic.Function.BETA_I;
import static org.difflow.symbolic.Function.COS;
import static org.difflow.symbolic.Function.COSH;
import static org.difflow.symbolic.Function.ERF;
import static org.difflow.symbolic.Function.ERFC;
import static org.difflow.symbolic.Function.EXPM1;
import static org.difflow.symbolic.Function.GAMMA_P;
import static org.difflow.symbolic.Function.GAMMA_Q;
import static org.difflow.symbolic.Function.IF_LESS;
import static org.difflow.symbolic.Function.MIN;
import static org.difflow.symbolic.Function.SIGMOID;
import static org.difflow.symbolic.Function.SIN;
import static org.difflow.symbolic.Function.TANH;

import java.util.List;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Identities;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;

/**
 * What is left of 1 when a share close to it goes, as a formula in which nothing cancels. The left
 * sides are 1 minus the share; the symbols are any numbers of their domains.
 *
 * <p>The two rules of squared cosines and sines are cos(v)^2 - cos(u)^2 = sin(u - v) sin(u + v),
 * from the formulas for sums of angles (DLMF 4.21.8).
 */
final class Complements implements Identities {

  @Override
  public List<Identity> in(ExpressionPool pool) {
    Symbol u = pool.symbol("u0");
    Symbol v = pool.symbol("u1");
    Symbol x = pool.symbol("u0", Sort.SCALAR, Domain.unit());
    Symbol a = pool.symbol("u1", Sort.SCALAR, Domain.POSITIVE);
    Symbol b = pool.symbol("u2", Sort.SCALAR, Domain.POSITIVE);
    Symbol c = pool.symbol("u3", Sort.SCALAR, Domain.POSITIVE);
    Expr crossed = u.minus(v).apply(SIN).times(u.plus(v).apply(SIN));
    return List.of(
        of(u.exp(), u.apply(EXPM1).negate()),
        of(u.apply(COS).square(), u.apply(SIN).square()),
        of(u.apply(SIN).square(), u.apply(COS).square()),
        of(u.apply(COS).over(v.apply(COS)).square(), crossed.over(v.apply(COS).square())),
        of(v.apply(SIN).over(u.apply(SIN)).square(), crossed.over(u.apply(SIN).square())),
        of(u.apply(COS), u.over(2).apply(SIN).square().times(2)),
        of(u.apply(TANH), u.times(2).exp().plus(1).reciprocal().times(2)),
        of(u.apply(TANH).square(), u.apply(COSH).square().reciprocal()),
        of(u.exp().times(2).over(u.exp().plus(1)), u.over(2).apply(TANH).negate()),
        of(u.apply(SIGMOID), u.negate().apply(SIGMOID)),
        of(u.apply(ERF), u.apply(ERFC)),
        of(u.apply(ERFC), u.apply(ERF)),
        of(pool.apply(GAMMA_P, a, b), pool.apply(GAMMA_Q, a, b)),
        ofGammas(a, b, c),
        of(pool.apply(GAMMA_Q, a, b), pool.apply(GAMMA_P, a, b)),
        of(pool.apply(BETA_I, x, a, b), ofBeta(x, a, b)));
  }

  /** Of gammaP(a, x) in gammaP(a, y): both are close to 1 where x and y are above a. */
  private static Identity ofGammas(Symbol a, Symbol x, Symbol y) {
    ExpressionPool pool = a.pool();
    Expr whole = pool.apply(GAMMA_P, a, y);
    Expr below = whole.minus(pool.apply(GAMMA_P, a, x));
    Expr above = pool.apply(GAMMA_Q, a, x).minus(pool.apply(GAMMA_Q, a, y));
    Expr difference = pool.apply(IF_LESS, pool.apply(MIN, x, y), a, below, above);
    return of(pool.apply(GAMMA_P, a, x).over(whole), difference.over(whole));
  }

  /** Below the mean of the law the share is the small one, and 1 - x may have lost x. */
  private static Expr ofBeta(Symbol x, Symbol a, Symbol b) {
    ExpressionPool pool = x.pool();
    Expr small = pool.apply(BETA_I, x, a, b).negate().plus(1);
    Expr rest = pool.apply(BETA_I, x.negate().plus(1), b, a);
    return pool.apply(IF_LESS, x, a.over(a.plus(b)), small, rest);
  }

  private static Identity of(Expr share, Expr rest) {
    return new Identity("complement", share.negate().plus(1), rest);
  }
}
