package org.difflow.path;

import java.util.List;
import java.util.Optional;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/** {@link Coefficients} of a Gaussian path as compiled functions of time alone. */
record GaussianSchedule(Kernel mu, Kernel sigma, Optional<Rates> rates) {
  private record Rates(Kernel mu, Kernel sigma, Kernel squaredDiffusion) {}

  static GaussianSchedule of(ConditionalPath path, GaussianLaw law) {
    return new GaussianSchedule(
        lower(path, law.mu()),
        lower(path, law.sigma()),
        path.range().whole() ? Optional.empty() : Optional.of(rates(path, law)));
  }

  private static Rates rates(ConditionalPath path, GaussianLaw law) {
    return new Rates(
        lower(path, law.mu().derivative(path.time())),
        lower(path, law.sigma().derivative(path.time())),
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
    double m = mu.evaluate(time);
    double s = sigma.evaluate(time);
    return rates
        .map(rate -> coefficients(m, s, rate, time))
        .orElseGet(() -> Coefficients.without(m, s));
  }

  private static Coefficients coefficients(double mu, double sigma, Rates rates, double time) {
    return new Coefficients(
        mu,
        sigma,
        rates.mu.evaluate(time),
        rates.sigma.evaluate(time),
        rates.squaredDiffusion.evaluate(time));
  }
}
