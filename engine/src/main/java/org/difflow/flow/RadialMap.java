package org.difflow.flow;

import java.util.List;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.kernel.Elementary;

/**
 * x = a(r, t)*z with r = norm(z) and g = a r. The Jacobian matrix has the eigenvalue g_r along e =
 * z/r and a, d - 1 times, across it.
 */
final class RadialMap implements FlowMap {
  private final ProfileNumbers profile;
  private final Quantity factor;
  private final Quantity rateFactor;
  private final Quantity factorCurvature;

  RadialMap(Profile profile, double start) {
    this.profile = new ProfileNumbers(profile, start, 0);
    this.factor = Quantity.of(profile, profile.factor(), start, _ -> 1);
    this.rateFactor = Quantity.of(profile, profile.rateFactor());
    this.factorCurvature = Quantity.of(profile, profile.factorCurvature(), start, _ -> 0);
  }

  @Override
  public Matrix forward(Matrix z, Matrix t) {
    return times(z, factor.at(radii(z), t));
  }

  @Override
  public Matrix origins(Matrix x, Matrix t) {
    Matrix radii = radii(x);
    Matrix before = profile.origins(radii, t);
    // NaN for an r that there is not, at the origin too.
    return times(x, Broadcast.combine(before, radii, (r, now) -> now == 0 ? 0 * r : r / now));
  }

  @Override
  public Matrix velocity(Matrix z, Matrix t) {
    return times(z, rateFactor.at(radii(z), t));
  }

  /** g_tr/g_r + (d - 1) a_t/a. */
  @Override
  public Matrix divergence(Matrix z, Matrix t) {
    Matrix r = radii(z);
    List<Matrix> parts = List.of(profile.strain.at(r, t), rateFactor.at(r, t), factor.at(r, t));
    return Broadcast.combine(parts, part -> part[0] + (z.columns() - 1) * part[1] / part[2]);
  }

  /** log g_r + (d - 1) log a. */
  @Override
  public Matrix logStretch(Matrix z, Matrix t) {
    Matrix r = radii(z);
    return Broadcast.combine(
        profile.logSlope.at(r, t),
        factor.at(r, t),
        (along, across) -> along + (z.columns() - 1) * Elementary.log(across));
  }

  /** Along e: (s.e - g_rr/g_r - (d - 1) a_r/a)/g_r; across it: (s - (s.e) e)/a. */
  @Override
  public Matrix score(Matrix s, Matrix z, Matrix t) {
    Matrix r = radii(z);
    Matrix direction = Broadcast.combine(z, r, (each, length) -> length == 0 ? 0 : each / length);
    Matrix outward = products(s, direction);
    Matrix bend =
        Broadcast.combine(
            profile.curvature.at(r, t),
            factorCurvature.at(r, t),
            (along, across) -> along + (z.columns() - 1) * across);
    Matrix along =
        Broadcast.combine(
            List.of(outward, bend, profile.slope.at(r, t)), p -> (p[0] - p[1]) / p[2]);
    return Broadcast.combine(
        List.of(s, outward, direction, factor.at(r, t), along),
        p -> (p[0] - p[1] * p[2]) / p[3] + (p[2] == 0 ? 0 : p[4] * p[2]));
  }

  private static Matrix times(Matrix points, Matrix factors) {
    return Broadcast.combine(points, factors, (each, factor) -> each * factor);
  }

  private static Matrix radii(Matrix points) {
    return Broadcast.map(products(points, points), Math::sqrt);
  }

  /** Of rows with rows. */
  private static Matrix products(Matrix a, Matrix b) {
    double[] sums = new double[a.rows()];
    for (int i = 0; i < a.values().length; i++) {
      sums[i / a.columns()] += a.values()[i] * b.values()[i];
    }
    return Matrix.columnVector(sums);
  }
}
