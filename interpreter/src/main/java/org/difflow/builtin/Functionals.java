package org.difflow.builtin;

import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.value.DistributionValue;
import org.difflow.value.FormulaValue;
import org.difflow.value.FunctionalValue;

/** What energies of gradient flows are made of (S3-04, S3-05). */
final class Functionals {
  private Functionals() {}

  /** {@code KL(p, q)}: the integral of p log(p/q), where q is a density up to a factor. */
  static Object divergence(DifflowContext context, Object[] arguments) {
    if (arguments[0] instanceof DistributionValue) {
      throw new Fault(
          "E0287",
          "`KL` is a functional of the density p in the `energy` of a path, and not for two laws",
          "write `kl(p, q)`");
    }
    Expr p = Formulas.formula(context, "p", arguments[0]);
    Expr q = Formulas.formula(context, "q", arguments[1]);
    return new FunctionalValue(p.times(p.over(q).log()));
  }

  /** {@code integral(f)}: over all x. */
  static Object integral(DifflowContext context, Object[] arguments) {
    return new FunctionalValue(Formulas.formula(context, "formula", arguments[0]));
  }

  /** {@code entropy(p)} of the density of a gradient flow: the integral of -p log(p). */
  static FunctionalValue entropy(FormulaValue density) {
    Expr p = density.expression();
    return new FunctionalValue(p.times(p.log()).negate());
  }
}
