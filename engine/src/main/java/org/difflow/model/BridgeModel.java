package org.difflow.model;

import java.util.List;
import java.util.OptionalInt;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Draws;
import org.difflow.distribution.Normal;
import org.difflow.noise.NoiseUse;
import org.difflow.parallel.Workers;
import org.difflow.path.Bridge;
import org.difflow.path.BridgeLaw;
import org.difflow.path.ConditionalPath;

/**
 * A law with two ends on data, the other end drawn from the path's prior, independently of it: x =
 * a data + b prior + sigma eps, with the velocity E[dx/dt | x] (S3-12). Both ends are points,
 * normal laws or mixtures of these. Each part N(n, s^2 I) of the prior costs what a Gaussian path
 * costs, see {@link PriorDrift}; any other d or d^2 for each part of the data, see {@link
 * EndPairs}.
 *
 * <p>Errors: E0280 to E0282, E0284 and E0567 for ends without such a model; then those of {@link
 * Places}, E0411 and E0634.
 */
public final class BridgeModel implements MarginalModel {
  /** The fields of the model at some points. */
  interface Fields {
    MarginalField at(Places places);
  }

  private final EndLaws ends;
  private final ConditionalPath givenData;
  private final Fields fields;

  private BridgeModel(EndLaws ends, ConditionalPath givenData, Fields fields) {
    this.ends = ends;
    this.givenData = givenData;
    this.fields = fields;
  }

  /** The model of {@code path}, whose law is {@code law}, on data. */
  public static BridgeModel of(
      ConditionalPath path, BridgeLaw law, Distribution data, Workers workers) {
    int dimension = dimension(path, data);
    path.checkDimension(dimension);
    Distribution prior = path.prior(dimension, data::mean);
    EndLaws ends = new EndLaws(path, Bridge.of(path, law), data, prior, dimension);
    ends.requireFewPairs();
    return new BridgeModel(ends, ends.givenData(), fields(ends, workers));
  }

  private static int dimension(ConditionalPath path, Distribution data) {
    OptionalInt ofPrior =
        path.declaredPrior(1).map(Distribution::dimension).orElse(OptionalInt.empty());
    return data.dimension()
        .orElseGet(() -> path.fixedDimension().orElseGet(() -> ofPrior.orElse(1)));
  }

  private static Fields fields(EndLaws ends, Workers workers) {
    List<Part> priors = ends.priorParts();
    FieldsOfPrior ofPrior = new FieldsOfPrior(ends, workers);
    List<Fields> parts = priors.stream().map(part -> ofPrior.of(part.law())).toList();
    return parts.size() == 1
        ? parts.getFirst()
        : new PriorMixture(priors.stream().mapToDouble(Part::weight).toArray(), parts);
  }

  @Override
  public ConditionalPath path() {
    return ends.path();
  }

  @Override
  public ConditionalPath givenData() {
    return givenData;
  }

  @Override
  public int dimension() {
    return ends.dimension();
  }

  @Override
  public Distribution data() {
    return ends.data();
  }

  @Override
  public Distribution prior() {
    return ends.prior();
  }

  /** Draws of both ends, moved as the path moves them, and noise. */
  @Override
  public Matrix draw(double time, int n, long seed) {
    Places.requireInside(path(), time);
    return draw(time, 0, n, seed);
  }

  /** The draws from number {@code first} on. */
  public Matrix draw(double time, long first, int count, long seed) {
    Bridge.Coefficients at = ends.bridge().at(time);
    Matrix data = sample(data(), new Draws(seed, first, count, NoiseUse.DISTRIBUTION));
    Matrix prior = sample(prior(), new Draws(seed, first, count, NoiseUse.PRIOR));
    Matrix noise =
        sample(
            Normal.of(0, Math.sqrt(at.variance())),
            new Draws(seed, first, count, NoiseUse.MARGINAL));
    Matrix centre =
        Broadcast.combine(data, prior, (x, y) -> Math.fma(at.data(), x, at.prior() * y));
    return Broadcast.combine(centre, noise, Double::sum);
  }

  private Matrix sample(Distribution law, Draws draws) {
    return law.sample(dimension(), draws);
  }

  @Override
  public MarginalField at(Matrix x, Matrix time) {
    Places.requireDimension(x, dimension());
    return fields.at(Places.of(path(), x, time));
  }
}
