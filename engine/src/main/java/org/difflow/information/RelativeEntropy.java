package org.difflow.information;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Centred;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.distribution.OnTheLine;
import org.difflow.distribution.Radius;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;

/**
 * The divergence of Kullback and Leibler, E_p[log p(x) - log q(x)]: infinite where p has mass and q
 * has none.
 */
public final class RelativeEntropy {
  private static final String NAME = "divergence of Kullback and Leibler";

  private final Continuous p;
  private final Continuous q;
  private final int d;

  private RelativeEntropy(Continuous p, Continuous q, int d) {
    this.p = p;
    this.q = q;
    this.d = d;
  }

  /**
   * In closed form between two normal laws or two boxes, by quadrature on the line, along
   * independent coordinates and between isotropic laws around one centre, else the mean over {@code
   * draws} draws of p. A law without a dimension takes that of the other.
   *
   * @throws Fault E0728 for laws of different dimensions, E0726 for one without a density, E0727
   *     where the integral does not converge
   */
  public static Estimate of(Distribution p, Distribution q, int draws, long seed) {
    int d = p.dimension().orElse(q.dimension().orElse(1));
    int other = q.dimension().orElse(d);
    if (d != other) {
      throw new Fault(
          "E0728", "laws in %d and in %d dimensions have no %s".formatted(d, other, NAME));
    }
    return new RelativeEntropy(Density.of(p, d, NAME), Density.of(q, d, NAME), d)
        .estimate(draws, seed);
  }

  private Estimate estimate(int draws, long seed) {
    if (p instanceof Normal a && q instanceof Normal b) {
      return Estimate.exact(NormalDivergence.of(a, b, d));
    }
    Density.require(p, d);
    Density.require(q, d);
    if (isInfinite()) {
      return Estimate.INFINITE;
    }
    if (d == 1 && p instanceof Uniform a && q instanceof Uniform) {
      return Estimate.exact(Math.max(lead(a.lower()), lead(a.upper())));
    }
    return byCoordinates(draws, seed)
        .or(this::byQuadrature)
        .orElseGet(() -> new DrawnMean(d, draws, seed).of(p, x -> lead(List.of(p, q), x)));
  }

  private boolean isInfinite() {
    return Density.isHeavy(p) && Density.isLight(q)
        || Density.isEverywhere(p) && Density.isBounded(q)
        || Density.corners(p).stream().anyMatch(x -> lead(x) == Double.POSITIVE_INFINITY);
  }

  /** Of independent coordinates it is the sum. */
  private Optional<Estimate> byCoordinates(int draws, long seed) {
    if (d == 1 || !Density.isProduct(p) || !Density.isProduct(q)) {
      return Optional.empty();
    }
    return Optional.of(
        IntStream.range(0, d)
            .mapToObj(
                k ->
                    new RelativeEntropy(Density.coordinate(p, k), Density.coordinate(q, k), 1)
                        .estimate(draws, seed))
            .reduce(Estimate.exact(0), (sum, each) -> sum.plus(1, each)));
  }

  /** log p(x) - log q(x) at a row that stretches. */
  private double lead(Matrix x) {
    Matrix point = Broadcast.combine(Matrix.zeros(1, d), x, Double::sum);
    return lead(List.of(p, q), point).get(0, 0);
  }

  private Optional<Estimate> byQuadrature() {
    return concentric()
        .or(() -> d == 1 ? Optional.of(onTheLine()) : Optional.empty())
        .map(this::finite);
  }

  private double onTheLine() {
    return OnTheLine.meanLog(laws -> x -> lead(laws, Matrix.scalar(x)).get(0, 0), p, q);
  }

  private Optional<Double> concentric() {
    return p instanceof Centred a && q instanceof Centred b && isZero(a.centre(), b.centre())
        ? a.radius(d).flatMap(own -> b.radius(d).map(other -> radial(own, other)))
        : Optional.empty();
  }

  private static boolean isZero(Matrix centre, Matrix other) {
    Matrix shift = Broadcast.combine(centre, other, (a, b) -> a - b);
    return Arrays.stream(shift.values()).allMatch(entry -> entry == 0);
  }

  private double radial(Radius own, Radius other) {
    return new RadialMean(own, d).of(r -> own.logdensity(r) - other.logdensity(r));
  }

  /** Infinite if q has no density at a node where p has some, nan if the integral diverges. */
  private Estimate finite(double value) {
    if (Double.isNaN(value)) {
      throw new Fault(
          "E0727", "the integral of the %s of %s from %s does not converge".formatted(NAME, p, q));
    }
    return Estimate.exact(value);
  }

  private static Matrix lead(List<Continuous> laws, Matrix x) {
    Matrix own = laws.getFirst().logdensity(x);
    return Broadcast.combine(own, laws.getLast().logdensity(x), (a, b) -> a - b);
  }
}
