package org.difflow.path;

import java.util.List;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** {@link Coefficients} of a Gaussian path as compiled functions of time alone. */
record GaussianSchedule(
    Kernel mu, Kernel sigma, Kernel muRate, Kernel sigmaRate, Kernel squaredDiffusion) {

  static GaussianSchedule of(ConditionalPath path, GaussianLaw law) {
    Symbol time = path.time();
    return new GaussianSchedule(
        lower(path, law.mu()),
        lower(path, law.sigma()),
        lower(path, law.mu().derivative(time)),
        lower(path, law.sigma().derivative(time)),
        lower(path, path.squaredDiffusion().body()));
  }

  private static Kernel lower(ConditionalPath path, Expr formula) {
    Expr bound = path.bind(Simplifier.simplify(formula));
    for (Symbol symbol : bound.symbols()) {
      if (!symbol.equals(path.time())) {
        throw PathFault.noValue(path.name(), symbol);
      }
    }
    return Lowering.lower(List.of(path.time()), bound);
  }

  Coefficients at(double time) {
    return new Coefficients(
        mu.evaluate(time),
        sigma.evaluate(time),
        muRate.evaluate(time),
        sigmaRate.evaluate(time),
        squaredDiffusion.evaluate(time));
  }
}
