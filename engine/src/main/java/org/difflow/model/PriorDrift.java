package org.difflow.model;

import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.path.Bridge;

/**
 * The fields of a bridge whose prior end is N(n, s^2 I): x - b n follows a Gaussian path with mu =
 * a and sigma^2 = b^2 s^2 + sigma^2, whose model gives them. Sibling: {@link EndPairs}.
 *
 * @param centred the model of that path
 * @param mean n
 */
record PriorDrift(MarginalModel centred, Bridge bridge, Matrix mean) implements BridgeModel.Fields {
  @Override
  public MarginalField at(Places places) {
    Matrix times = Matrix.columnVector(places.times());
    Matrix shift = Broadcast.map(times, time -> -bridge.at(time).prior());
    Matrix rate = Broadcast.map(times, time -> bridge.at(time).priorRate());
    return new DriftingField(
        centred.at(moved(places.x(), shift), times), velocity -> moved(velocity, rate));
  }

  /** {@code rows + factor*n}. */
  private Matrix moved(Matrix rows, Matrix factor) {
    Matrix step = Broadcast.combine(factor, mean, (c, n) -> c * n);
    return Broadcast.combine(rows, step, Double::sum);
  }
}
