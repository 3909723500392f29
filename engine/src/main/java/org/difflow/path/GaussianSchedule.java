package org.difflow.path;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
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

  /** One for each time. */
  List<Coefficients> at(double... times) {
    List<Matrix> column = List.of(Matrix.columnVector(times));
    double[] mus = values(mu, column);
    double[] shifts = values(shift, column);
    double[] sigmas = values(sigma, column);
    return rates
        .map(rate -> coefficients(mus, shifts, sigmas, rate, column))
        .orElseGet(
            () ->
                IntStream.range(0, times.length)
                    .mapToObj(i -> Coefficients.without(mus[i], shifts[i], sigmas[i]))
                    .toList());
  }

  private static List<Coefficients> coefficients(
      double[] mus, double[] shifts, double[] sigmas, Rates rates, List<Matrix> times) {
    double[] muRates = values(rates.mu, times);
    double[] shiftRates = values(rates.shift, times);
    double[] sigmaRates = values(rates.sigma, times);
    double[] squares = values(rates.squaredDiffusion, times);
    return IntStream.range(0, mus.length)
        .mapToObj(
            i ->
                new Coefficients(
                    mus[i],
                    shifts[i],
                    sigmas[i],
                    muRates[i],
                    shiftRates[i],
                    sigmaRates[i],
                    squares[i]))
        .toList();
  }

  private static double[] values(Kernel kernel, List<Matrix> times) {
    return Interpreter.evaluate(kernel, times).values();
  }
}
