package org.difflow.flow;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Bijection;
import org.difflow.fault.Fault;

/**
 * A flow in numbers. Points are n x d, times n x 1 with one for each point, or 1 x 1. But for the
 * inverse everything is asked for at z = inverse(x, t), the place where x comes from; J is the
 * Jacobian matrix of x in z.
 */
public sealed interface FlowMap permits CoordinateMap, RadialMap {
  /** Digits with which errors name a point. */
  int DIGITS = 6;

  /** x = flow(z, t). */
  Matrix forward(Matrix z, Matrix t);

  /** The z with flow(z, t) = x, to the last digits; rows with NaN where there is none. */
  Matrix origins(Matrix x, Matrix t);

  /**
   * The same.
   *
   * @throws Fault E0296 if there is none for some x
   */
  default Matrix inverse(Matrix x, Matrix t) {
    Matrix z = origins(x, t);
    for (int i = 0; i < z.values().length; i++) {
      if (Double.isNaN(z.values()[i])) {
        int row = i / z.columns();
        throw notReached(x.row(row), t.get(t.rows() == 1 ? 0 : row, 0));
      }
    }
    return z;
  }

  private static Fault notReached(double[] x, double time) {
    return new Fault(
        "E0296",
        "flow(z, t) takes no z to %s at the time %s"
            .formatted(Decimals.significant(x, DIGITS), Decimals.shortest(time)),
        "ask inside the range of its values there");
  }

  /** v = d/dt flow(z, t), the velocity at x. */
  Matrix velocity(Matrix z, Matrix t);

  /** The divergence of the velocity in x, n x 1. */
  Matrix divergence(Matrix z, Matrix t);

  /** log det J, n x 1: log p(x) = log q(z) - log det J for z ~ q (S1-65). */
  Matrix logStretch(Matrix z, Matrix t);

  /** grad log p at x, given s = grad log q at z: J^-T (s - grad log det J). */
  Matrix score(Matrix s, Matrix z, Matrix t);

  /** The map at one time. */
  default Bijection at(double time) {
    return new FlowAtTime(this, Matrix.scalar(time));
  }
}
