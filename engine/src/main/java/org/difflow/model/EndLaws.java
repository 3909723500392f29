package org.difflow.model;

import java.util.List;
import org.difflow.distribution.Distribution;
import org.difflow.fault.Fault;
import org.difflow.path.Bridge;
import org.difflow.path.ConditionalPath;

/** The laws of the two ends of a bridge, drawn independently, and the bridge between them. */
record EndLaws(
    ConditionalPath path, Bridge bridge, Distribution data, Distribution prior, int dimension) {
  /** A row of x has a weight for each pair: so many take 4 GB for a tile of 512 rows. */
  private static final int MOST_PAIRS = 1_000_000;

  /**
   * @throws Fault E0567 for data that are not made of points and normal parts
   */
  List<Part> dataParts() {
    return Part.of(data);
  }

  /**
   * @throws Fault E0284 for a prior that is not made of points and normal parts
   */
  List<Part> priorParts() {
    try {
      return Part.of(prior);
    } catch (Fault noClosedForm) {
      throw new Fault(
          "E0284",
          "the prior of the bridge %s is %s, which gives no model in closed form: points, normal laws"
                  .formatted(path.name(), prior.words())
              + " and mixtures of them do",
          Part.drawing(prior));
    }
  }

  /**
   * The path of x given the data, the prior being as narrow as anywhere.
   *
   * @throws Fault E0281 if x has no density
   */
  ConditionalPath givenData() {
    double ofPrior = Part.leastDeviation(priorParts());
    double ofData = Part.leastDeviation(dataParts());
    if (!bridge.isDeterministic() || ofPrior > 0) {
      return bridge.givenData(ofPrior, 0);
    }
    if (ofData > 0) {
      return bridge.givenData(0, ofData);
    }
    throw new Fault(
        "E0281",
        "the bridge %s has sigma = 0 between points: x has no density".formatted(path.name()),
        "give it some noise, sigma(t) = 0.1*sqrt(t*(1 - t)), or a prior with a density: prior"
            + " normal(0, 1)");
  }

  /**
   * @throws Fault E0284 for more pairs than memory holds
   */
  void requireFewPairs() {
    long pairs = (long) dataParts().size() * priorParts().size();
    if (pairs > MOST_PAIRS) {
      throw new Fault(
          "E0284",
          "between the ends of the bridge %s there are %d pairs of points or parts, and a model takes"
                  .formatted(path.name(), pairs)
              + " at most %d".formatted(MOST_PAIRS),
          "take fewer points, or a normal law as prior");
    }
  }
}
