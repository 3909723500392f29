package org.difflow.symbolic.inverse;

import java.util.Map;
import java.util.Optional;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.ZeroResult;
import org.difflow.symbolic.ZeroTest;

/**
 * The inverse g of a function f of one number, as a formula. It counts only if g(f(z)) = z is
 * proved for all z, from which f(g(x)) = x follows for all values x of f; which root of an equation
 * is the right one is found that way.
 */
public final class Inverse {
  private Inverse() {}

  /** The z with {@code function} = x, if a formula for it is found and proved. */
  public static Optional<Expr> of(Expr function, Symbol z, Symbol x) {
    return found(function, z, x).or(() -> found(Exponentials.written(function), z, x));
  }

  private static Optional<Expr> found(Expr function, Symbol z, Symbol x) {
    return new Solution(z)
        .of(function, x)
        .map(Simplifier::simplify)
        .filter(root -> undoes(root, function, z, x))
        .findFirst();
  }

  /** For all z, or for those below and above 0 apart, where absolute values are known. */
  private static boolean undoes(Expr root, Expr function, Symbol z, Symbol x) {
    Expr difference = root.substitute(Map.of(x, function)).minus(z);
    Expr above = z.pool().symbol(z.name(), Sort.SCALAR, Domain.POSITIVE);
    return isZero(difference)
        || isZero(difference.substitute(Map.of(z, above)))
            && isZero(difference.substitute(Map.of(z, above.negate())));
  }

  private static boolean isZero(Expr difference) {
    return ZeroTest.test(difference) instanceof ZeroResult.Proved;
  }
}
