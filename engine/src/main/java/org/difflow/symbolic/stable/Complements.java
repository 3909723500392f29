package org.difflow.symbolic.stable;

import static org.difflow.symbolic.Function.BETA_I;
import static org.difflow.symbolic.Function.COS;
import static org.difflow.symbolic.Function.COSH;
import static org.difflow.symbolic.Function.ERF;
import static org.difflow.symbolic.Function.ERFC;
import static org.difflow.symbolic.Function.EXPM1;
import static org.difflow.symbolic.Function.GAMMA_P;
import static org.difflow.symbolic.Function.GAMMA_Q;
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
        of(u.apply(SIGMOID), u.negate().apply(SIGMOID)),
        of(u.apply(ERF), u.apply(ERFC)),
        of(u.apply(ERFC), u.apply(ERF)),
        of(pool.apply(GAMMA_P, a, b), pool.apply(GAMMA_Q, a, b)),
        of(pool.apply(GAMMA_Q, a, b), pool.apply(GAMMA_P, a, b)),
        of(pool.apply(BETA_I, x, a, b), pool.apply(BETA_I, x.negate().plus(1), b, a)));
  }

  private static Identity of(Expr share, Expr rest) {
    Expr complement = share.negate().plus(1);
    return new Identity("complement " + complement, complement, rest);
  }
}
