package org.difflow.information;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.difflow.distribution.LineIntegral;
import org.difflow.distribution.Radius;
import org.difflow.distribution.Sphere;
import org.difflow.kernel.Elementary;

/**
 * E[f(r)] of the radius of an isotropic law in R^d, by quadrature over log r, which has the density
 * S*r^d*phi(r), S the area of the unit sphere.
 */
record RadialMean(Radius radius, int d) {
  /** Quantiles around which the law of the radius is laid out. */
  private static final double[] SHARES = {1e-9, 0.01, 0.25, 0.5, 0.75, 0.99, 1 - 1e-9};

  /** Of a logarithm; nan if the integral does not converge. */
  double of(DoubleUnaryOperator f) {
    double[] places =
        DoubleStream.of(SHARES).map(p -> Elementary.log(radius.quantile(p))).toArray();
    double quartiles = places[4] - places[2];
    return LineIntegral.around(places[3], quartiles, places).of(s -> weighted(f, s), 1);
  }

  /** Where there is no density f need not have a value. */
  private double weighted(DoubleUnaryOperator f, double s) {
    double r = Elementary.exp(s);
    double mass = Elementary.exp(Sphere.logArea(d) + d * s + radius.logdensity(r));
    return mass > 0 ? mass * f.applyAsDouble(r) : 0;
  }
}
