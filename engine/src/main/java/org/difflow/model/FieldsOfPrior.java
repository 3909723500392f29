package org.difflow.model;

import java.util.HashMap;
import java.util.Map;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;

/** The fields that one part of the prior of a bridge gives, by the shortest way that is exact. */
final class FieldsOfPrior {
  private final EndLaws ends;
  private final Workers workers;
  private final Map<Double, MarginalModel> centred = new HashMap<>();

  FieldsOfPrior(EndLaws ends, Workers workers) {
    this.ends = ends;
    this.workers = workers;
  }

  BridgeModel.Fields of(Normal prior) {
    double least = prior.leastDeviation();
    boolean spreads = least > 0 || !ends.bridge().isDeterministic();
    return prior.commonDeviation().isPresent() && spreads
        ? new PriorDrift(centred.computeIfAbsent(least, this::model), ends.bridge(), prior.mean())
        : new EndPairs(ends, prior, ends.dataParts());
  }

  /** Of x without the mean of the prior; all parts with the same deviation share it. */
  private MarginalModel model(double deviation) {
    ConditionalPath path = ends.bridge().givenData(deviation, 0);
    Distribution data = ends.data();
    return data instanceof Points points
        ? new PointModel(path, points, workers)
        : MixtureModel.of(path, data, workers);
  }
}
