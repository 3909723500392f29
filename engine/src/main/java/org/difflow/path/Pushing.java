package org.difflow.path;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Bijection;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Pushed;
import org.difflow.distribution.Toy;
import org.difflow.distribution.Uniform;
import org.difflow.flow.Flow;

/**
 * What a flow at a time makes of laws: points are moved, and under a*z + b normal and uniform laws
 * and mixtures of them stay what they are.
 */
record Pushing(Flow flow, Bijection map, String name) {

  Distribution of(Distribution base) {
    return switch (base) {
      case Points points ->
          Points.weighted(map.forward(points.points()), points.weights().values());
      case Toy toy -> throw PathFault.notPushed(toy);
      case Continuous continuous -> flow.isAffine() ? affine(continuous) : pushed(continuous);
    };
  }

  private Continuous pushed(Continuous base) {
    return new Pushed(base, map, name);
  }

  private Continuous affine(Continuous base) {
    return switch (base) {
      case Normal normal ->
          new Normal(map.forward(normal.mean()), lengths(normal.deviations()), normal.axes());
      case Uniform uniform ->
          new Uniform(map.forward(uniform.lower()), map.forward(uniform.upper()));
      case Mixture mixture -> mixture(mixture);
      default -> pushed(base);
    };
  }

  private Continuous mixture(Mixture mixture) {
    double[] weights = new double[mixture.parts().size()];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = mixture.weight(k);
    }
    List<Continuous> parts = mixture.parts().stream().map(this::affine).toList();
    return Mixture.of(weights, parts);
  }

  /** Of differences: without b. */
  private Matrix lengths(Matrix differences) {
    Matrix moved = map.forward(differences);
    Matrix origin = map.forward(Matrix.zeros(1, differences.columns()));
    return Broadcast.combine(moved, origin, (a, b) -> a - b);
  }
}
