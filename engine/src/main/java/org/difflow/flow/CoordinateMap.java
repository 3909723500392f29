package org.difflow.flow;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/** x_i = g(z_i, t): the Jacobian matrix is diagonal. */
final class CoordinateMap implements FlowMap {
  private final ProfileNumbers profile;

  CoordinateMap(Profile profile, double start) {
    this.profile = new ProfileNumbers(profile, start, Double.NEGATIVE_INFINITY);
  }

  @Override
  public Matrix forward(Matrix z, Matrix t) {
    return profile.value.at(z, t);
  }

  @Override
  public Matrix origins(Matrix x, Matrix t) {
    return profile.origins(x, t);
  }

  @Override
  public Matrix velocity(Matrix z, Matrix t) {
    return profile.rate.at(z, t);
  }

  @Override
  public Matrix divergence(Matrix z, Matrix t) {
    return sums(profile.strain.at(z, t));
  }

  @Override
  public Matrix logStretch(Matrix z, Matrix t) {
    return sums(profile.logSlope.at(z, t));
  }

  /** (s_i - g''/g')/g'. */
  @Override
  public Matrix score(Matrix s, Matrix z, Matrix t) {
    List<Matrix> parts = List.of(s, profile.curvature.at(z, t), profile.slope.at(z, t));
    return Broadcast.combine(parts, part -> (part[0] - part[1]) / part[2]);
  }

  /** Of each row. */
  private static Matrix sums(Matrix values) {
    double[] sums = new double[values.rows()];
    for (int i = 0; i < values.values().length; i++) {
      sums[i / values.columns()] += values.values()[i];
    }
    return Matrix.columnVector(sums);
  }
}
