package org.difflow.drawing;

import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Draws;
import org.difflow.distribution.Normal;
import org.difflow.model.MarginalModel;
import org.difflow.noise.NoiseUse;
import org.difflow.path.BridgeLaw;
import org.difflow.path.Coefficients;
import org.difflow.path.GaussianLaw;
import org.difflow.plot.Extent;
import org.difflow.value.DistributionValue;

/** Where there is something to see of a law: around where its draws lie, but for the outermost. */
record Region(Matrix draws) {
  private static final int COUNT = 1_000;

  /** The part of the draws that may lie outside on either side, before room is added. */
  private static final double OUTSIDE = 0.02;

  private static final double ROOM = 0.4;

  static Region of(DistributionValue law) {
    return new Region(new Asked(law).sample(COUNT));
  }

  /** Of a model at a time: of x_t under a Gaussian law or a bridge, of the data under another. */
  static Region of(MarginalModel model, double time) {
    if (model.path().law() instanceof BridgeLaw) {
      return new Region(model.draw(time, COUNT, 0));
    }
    Matrix data = draws(model.data(), model.dimension(), 0);
    return model.path().law() instanceof GaussianLaw
        ? new Region(noisy(data, model.path().coefficients(time)))
        : new Region(data);
  }

  private static Matrix noisy(Matrix data, Coefficients at) {
    Matrix noise = draws(Normal.of(0, 1), data.columns(), COUNT);
    Matrix result = Matrix.zeros(data.rows(), data.columns());
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = at.mu() * data.values()[i] + at.sigma() * noise.values()[i] + at.shift();
    }
    return result;
  }

  private static Matrix draws(Distribution law, int dimension, long first) {
    return law.sample(dimension, new Draws(0, first, COUNT, NoiseUse.DISTRIBUTION));
  }

  Extent along(int column) {
    double[] sorted =
        IntStream.range(0, draws.rows())
            .mapToDouble(row -> draws.get(row, column))
            .sorted()
            .toArray();
    int outside = (int) (OUTSIDE * sorted.length);
    double lower = sorted[outside];
    double upper = sorted[sorted.length - 1 - outside];
    double room = upper > lower ? ROOM * (upper - lower) : 1;
    return new Extent(lower - room, upper + room);
  }
}
