package org.difflow.path;

import java.util.Optional;
import org.difflow.kernel.Kernel;

/** {@link Coefficients} of a Gaussian path as compiled functions of time alone. */
record GaussianSchedule(Kernel mu, Kernel sigma, Optional<Rates> rates) {
  private record Rates(Kernel mu, Kernel sigma, Kernel squaredDiffusion) {}

  static GaussianSchedule of(ConditionalPath path, GaussianLaw law) {
    return new GaussianSchedule(
        TimeKernel.of(path, law.mu()),
        TimeKernel.of(path, law.sigma()),
        path.range().whole() ? Optional.empty() : Optional.of(rates(path, law)));
  }

  private static Rates rates(ConditionalPath path, GaussianLaw law) {
    return new Rates(
        TimeKernel.of(path, law.mu().derivative(path.time())),
        TimeKernel.of(path, law.sigma().derivative(path.time())),
        TimeKernel.of(path, path.squaredDiffusion().body()));
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
