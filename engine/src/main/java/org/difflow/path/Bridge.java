package org.difflow.path;

import java.util.List;
import org.difflow.kernel.Kernel;
import org.difflow.path.BridgeLaw.Interpolation;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;

/**
 * A law with two ends whose mean is a combination of them, x = a data + b prior + sigma eps, as the
 * marginals need it once the ends are drawn.
 */
public final class Bridge {
  /**
   * The law at one time. At a singular end a rate may not be finite; whoever uses one looks.
   *
   * @param data a
   * @param prior b
   * @param variance sigma^2
   */
  public record Coefficients(
      double data,
      double prior,
      double variance,
      double dataRate,
      double priorRate,
      double varianceRate) {}

  /** A function of time and its derivative. */
  private record Rated(Kernel value, Kernel rate) {
    static Rated of(ConditionalPath path, Expr formula) {
      return new Rated(
          TimeKernel.of(path, formula), TimeKernel.of(path, formula.derivative(path.time())));
    }
  }

  private final ConditionalPath path;
  private final Expr data;
  private final Expr prior;
  private final Expr variance;
  private final List<Rated> functions;

  private Bridge(ConditionalPath path, Expr data, Expr prior, Expr variance) {
    this.path = path;
    this.data = data;
    this.prior = prior;
    this.variance = variance;
    this.functions = List.of(data, prior, variance).stream().map(f -> Rated.of(path, f)).toList();
  }

  /**
   * @throws org.difflow.fault.Fault E0280 if mu is no combination of the ends
   */
  public static Bridge of(ConditionalPath path, BridgeLaw law) {
    Interpolation ends =
        law.interpolation(path.coordinates())
            .orElseThrow(() -> PathFault.noMarginals(path.name(), law.mu()));
    Expr variance = Simplifier.simplify(law.sigma().square());
    return path.range().dataEnd() == DataEnd.LOWER
        ? new Bridge(path, ends.lower(), ends.upper(), variance)
        : new Bridge(path, ends.upper(), ends.lower(), variance);
  }

  public Coefficients at(double time) {
    double[] values = functions.stream().mapToDouble(f -> f.value().evaluate(time)).toArray();
    double[] rates = functions.stream().mapToDouble(f -> f.rate().evaluate(time)).toArray();
    return new Coefficients(values[0], values[1], values[2], rates[0], rates[1], rates[2]);
  }

  /**
   * The path of x - b m given the mean of a data part N(., dataDeviation^2 I), where the prior end
   * is N(m, priorDeviation^2 I): a Gaussian one with mu = a and sigma^2 = b^2 priorDeviation^2 +
   * a^2 dataDeviation^2 + sigma^2. With dataDeviation = 0 it is that of x - b m given the data.
   */
  public ConditionalPath givenData(double priorDeviation, double dataDeviation) {
    Expr spread = spread(prior, priorDeviation).plus(spread(data, dataDeviation));
    Expr sigma = Simplifier.simplify(spread.plus(variance).sqrt());
    GaussianLaw law = new GaussianLaw(data, sigma);
    return new ConditionalPath(
            PathDeclaration.of(path.name(), path.time(), path.range(), law)
                .withParameters(path.parameters()))
        .with(path.given());
  }

  private static Expr spread(Expr coefficient, double deviation) {
    return coefficient.times(coefficient.pool().decimal(deviation)).square();
  }

  /** Whether there is no noise at any time. */
  public boolean isDeterministic() {
    return variance.isZero();
  }
}
