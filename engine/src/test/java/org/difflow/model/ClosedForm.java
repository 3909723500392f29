package org.difflow.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.difflow.path.Coefficients;

/**
 * The members of a model at one point of the plane, as the formulas of a mixture stand, for tests:
 * parts with densities p_k, their own fields, and the weights r_k in proportion to p_k.
 */
record ClosedForm(List<Part> parts) {

  /** Of one part: {@code density} has the weight of the part as a factor. */
  record Part(
      double density,
      double[] velocity,
      double[] score,
      double[] denoiser,
      double[] eps,
      double divergence) {

    /** The normal law N(mean, (xx, xy; xy, yy)) after the step x = mu x0 + sigma z. */
    static Part normal(
        double weight,
        double[] mean,
        double xx,
        double xy,
        double yy,
        double[] x,
        Coefficients at) {
      double mu = at.mu();
      double sigma = at.sigma();
      double a = mu * mu * xx + sigma * sigma;
      double b = mu * mu * xy;
      double c = mu * mu * yy + sigma * sigma;
      double det = a * c - b * b;
      double y0 = x[0] - mu * mean[0];
      double y1 = x[1] - mu * mean[1];
      double[] score = {-(c * y0 - b * y1) / det, -(a * y1 - b * y0) / det};
      double energy = -(y0 * score[0] + y1 * score[1]) / 2;
      double density = weight * Math.exp(-energy) / (2 * Math.PI * Math.sqrt(det));
      double[] eps = pair(j -> -sigma * score[j]);
      double[] denoiser = pair(j -> (x[j] + sigma * sigma * score[j]) / mu);
      double[] velocity = pair(j -> at.muRate() * denoiser[j] + at.sigmaRate() * eps[j]);
      double ofNoise = sigma * (a + c) / det;
      double ofData = (2 - sigma * ofNoise) / mu;
      double divergence = at.muRate() * ofData + at.sigmaRate() * ofNoise;
      return new Part(density, velocity, score, denoiser, eps, divergence);
    }

    /** The law of density exp(-r/t)/(2 pi t^2) around a point, which spreads as x0 + t*z. */
    static Part exponential(double weight, double[] point, double[] x, double t) {
      double[] y = pair(j -> x[j] - point[j]);
      double r = Math.hypot(y[0], y[1]);
      double density = weight * Math.exp(-r / t) / (2 * Math.PI * t * t);
      double[] score = pair(j -> -y[j] / (r * t));
      return new Part(density, pair(j -> y[j] / t), score, point, new double[2], 2 / t);
    }
  }

  private interface Coordinate {
    double of(int j);
  }

  private static double[] pair(Coordinate coordinate) {
    return new double[] {coordinate.of(0), coordinate.of(1)};
  }

  double[] value(MarginalMember member) {
    return switch (member) {
      case VELOCITY -> pair(j -> mean(part -> part.velocity[j]));
      case SCORE -> pair(this::score);
      case DENOISER -> pair(j -> mean(part -> part.denoiser[j]));
      case EPS -> pair(j -> mean(part -> part.eps[j]));
      case DENSITY -> new double[] {total()};
      case LOGDENSITY -> new double[] {Math.log(total())};
      case DIVERGENCE -> new double[] {mean(part -> part.divergence + lead(part))};
      case WEIGHTS -> parts.stream().mapToDouble(part -> part.density / total()).toArray();
    };
  }

  private double total() {
    return parts.stream().mapToDouble(Part::density).sum();
  }

  private double mean(ToDoubleFunction<Part> of) {
    return parts.stream().mapToDouble(p -> p.density / total() * of.applyAsDouble(p)).sum();
  }

  private double score(int j) {
    return mean(part -> part.score[j]);
  }

  private double lead(Part part) {
    return part.velocity[0] * (part.score[0] - score(0))
        + part.velocity[1] * (part.score[1] - score(1));
  }
}
