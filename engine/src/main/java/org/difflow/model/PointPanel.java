package org.difflow.model;

import java.util.List;
import org.difflow.distribution.Normal;
import org.difflow.kernel.Elementary;
import org.difflow.path.Coefficients;
import org.difflow.strip.Strip;

/**
 * The marginal field of data points under a Gaussian law, all from the posterior of x0 ({@link
 * Combination} has the vectors):
 *
 * <pre>
 * logdensity = log sum_j w_j*exp(-|x - mu*p_j|^2/(2*sigma^2)) - d*log(sigma) - d/2*log(2*pi)
 * divergence = mu'*div D + sigma'*(d - mu*div D)/sigma,   div D = mu/sigma^2 * tr Cov[x0 | x]
 * </pre>
 *
 * The last identity is Tweedie's formula differentiated once more (Efron, 2011).
 */
final class PointPanel implements PanelField {
  private final PointPosterior posterior;
  private final Coefficients at;
  private final List<MarginalMember> members;
  private final int d;

  PointPanel(PointTable table, Coefficients at, List<MarginalMember> members) {
    this.posterior = new PointPosterior(table, at.mu(), at.sigma());
    this.at = at;
    this.members = List.copyOf(members);
    this.d = table.dimension();
  }

  @Override
  public int scratch(int lanes) {
    return posterior.scratch();
  }

  @Override
  public void evaluate(
      double[] x, int lanes, double[][] results, double[] s, long first, Runnable pulse) {
    Panel panel = new Panel(x, lanes, d, first);
    for (int from = 0; from < lanes; from += Strip.WIDTH) {
      posterior.see(x, lanes, from, at.shift(), s, pulse);
      panel.requireReached(s, posterior.total(), from);
      for (int member = 0; member < results.length; member++) {
        write(members.get(member), results[member], panel, from, s, pulse);
      }
    }
  }

  private void write(
      MarginalMember member, double[] result, Panel panel, int from, double[] s, Runnable pulse) {
    switch (member) {
      case VELOCITY, SCORE, DENOISER, EPS -> {
        Combination combination = Combination.of(member, at);
        panel.vectors(result, from, (j, lane) -> vector(combination, s, j, lane));
      }
      case LOGDENSITY -> panel.numbers(result, from, lane -> logdensity(s, lane));
      case DENSITY -> panel.numbers(result, from, lane -> Elementary.exp(logdensity(s, lane)));
      case DIVERGENCE -> {
        posterior.spread(s, pulse);
        panel.numbers(result, from, lane -> divergence(posterior.spread(s, lane)));
      }
      case WEIGHTS ->
          posterior.weights(
              s,
              (point, weights) -> panel.row(result, point, from, lane -> s[weights + lane]),
              pulse);
    }
  }

  private double vector(Combination combination, double[] s, int coordinate, int lane) {
    double noise = posterior.residual(s, coordinate, lane) / at.sigma();
    return combination.of(posterior.mean(s, coordinate, lane), noise);
  }

  private double logdensity(double[] s, int lane) {
    double constant = d * (Elementary.log(at.sigma()) + Normal.LOG_TWO_PI / 2);
    return posterior.logEvidence(s, lane) - constant;
  }

  private double divergence(double spread) {
    double ofMean = at.mu() / (at.sigma() * at.sigma()) * spread;
    double ofNoise = (d - at.mu() * ofMean) / at.sigma();
    return Math.fma(at.muRate(), ofMean, at.sigmaRate() * ofNoise);
  }
}
