package org.difflow.path;

import java.util.Optional;
import org.difflow.kernel.Kernel;

/** {@link Coefficients} of a Gaussian path as compiled functions of time alone. */
record GaussianSchedule(Kernel mu, Kernel shift, Kernel sigma, Optional<Rates> rates) {
  private record Rates(Kernel mu, Kernel shift, Kernel sigma, Kernel squaredDiffusion) {}

  static GaussianSchedule of(ConditionalPath path, GaussianLaw law) {
    return new GaussianSchedule(
        TimeKernel.of(path, law.mu()),
        TimeKernel.of(path, law.shift()),
        TimeKernel.of(path, law.sigma()),
        path.range().whole() ? Optional.empty() : Optional.of(rates(path, law)));
  }

  private static Rates rates(ConditionalPath path, GaussianLaw law) {
    return new Rates(
        TimeKernel.of(path, law.mu().derivative(path.time())),
        TimeKernel.of(path, law.shift().derivative(path.time())),
        TimeKernel.of(path, law.sigma().derivative(path.time())),
        TimeKernel.of(path, path.squaredDiffusion().body()));
  }

  Coefficients at(double time) {
    return rates
        .map(rate -> coefficients(rate, time))
        .orElseGet(
            () ->
                Coefficients.without(
                    mu.evaluate(time), shift.evaluate(time), sigma.evaluate(time)));
  }

  private Coefficients coefficients(Rates rates, double time) {
    return new Coefficients(
        mu.evaluate(time),
        shift.evaluate(time),
        sigma.evaluate(time),
        rates.mu.evaluate(time),
        rates.shift.evaluate(time),
        rates.sigma.evaluate(time),
        rates.squaredDiffusion.evaluate(time));
  }
}
