package org.difflow.sampling;

import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Draws;
import org.difflow.fault.Fault;
import org.difflow.model.BridgeModel;
import org.difflow.model.MarginalModel;
import org.difflow.noise.NoiseUse;
import org.difflow.path.End;

/** Where the samples of a run begin: sample i begins at the same place however many there are. */
public sealed interface StartState {
  /** Samples {@code first} to {@code first + count - 1}, one per row, in a matrix of their own. */
  Matrix rows(long first, int count);

  /**
   * Draws from the prior of a model. A bridge whose run starts inside its range moves them there:
   * points have no flow that would spread them.
   */
  static StartState prior(MarginalModel model, double time, long seed) {
    return model instanceof BridgeModel bridge && time != model.path().interval().at(End.PRIOR)
        ? new Moved(bridge, time, seed)
        : new Drawn(model.prior(), model.dimension(), seed);
  }

  /** Draws from the data of a model. */
  static StartState data(MarginalModel model, long seed) {
    return new Drawn(model.data(), model.dimension(), seed);
  }

  /** The rows of {@code points}, which have the dimension of the model. */
  static StartState given(MarginalModel model, Matrix points) {
    if (points.columns() != model.dimension()) {
      throw new Fault(
          "E0325",
          "starting points in %d dimensions do not fit a model of data in %d"
              .formatted(points.columns(), model.dimension()));
    }
    return new Given(points);
  }

  /** Draws from a law, keyed by the number of the sample in the whole run. */
  record Drawn(Distribution law, int dimension, long seed) implements StartState {
    @Override
    public Matrix rows(long first, int count) {
      return law.sample(dimension, new Draws(seed, first, count, NoiseUse.PRIOR));
    }
  }

  /** Draws of x at a time inside the range. */
  record Moved(BridgeModel model, double time, long seed) implements StartState {
    @Override
    public Matrix rows(long first, int count) {
      return model.draw(time, first, count, seed);
    }
  }

  /** Points chosen by the user. */
  record Given(Matrix points) implements StartState {
    @Override
    public Matrix rows(long first, int count) {
      int from = Math.toIntExact(first);
      return points.selectRows(from, from + count);
    }
  }
}
