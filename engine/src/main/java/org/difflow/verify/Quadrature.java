package org.difflow.verify;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The mass of a density exp(l(s, t)) in s = r^2,
 *
 * <pre>
 * S_(d-1) int_0^inf r^(d-1) exp(l(r^2, t)) dr,   r = c exp(pi/2 sinh y),
 * </pre>
 *
 * <p>by the trapezoidal rule in y, which converges exponentially for densities analytic in log r.
 */
record Quadrature(Kernel logDensity) {
  /** At |y| = 4 the radius is c times 4e18 or its inverse. */
  private static final double REACH = 4;

  /** The centre c is the fullest shell out of those a tenth of a decade apart, 1e-12 to 1e12. */
  private static final int DECADES = 12;

  private static final int PER_DECADE = 10;

  /** What rounding may take from the logarithm of a shell as full as the one before. */
  private static final double FLAT = 1e-6;

  /** How close to the centre, in parts of the fullest radius, a density shows its power. */
  private static final double NEAR = 1e-4;

  /** {@code logDensity} is a formula in s, t and d alone. */
  static Quadrature of(Symbol s, Symbol time, Symbol dimension, Expr logDensity) {
    return new Quadrature(Lowering.lower(List.of(s, time, dimension), logDensity));
  }

  /** The radius of the shell on which most of the mass per log r lies. */
  double fullest(double time, int dimension) {
    double[] radii =
        IntStream.rangeClosed(-DECADES * PER_DECADE, DECADES * PER_DECADE)
            .mapToDouble(k -> Math.pow(10, (double) k / PER_DECADE))
            .toArray();
    double[] logs = logShells(radii, time, dimension);
    return radii[
        IntStream.range(0, radii.length)
            .boxed()
            .max((a, b) -> Double.compare(rank(logs[a]), rank(logs[b])))
            .orElseThrow()];
  }

  /** Whether shells far out, or close to the centre, do not get emptier: an infinite mass. */
  boolean diverges(double time, int dimension) {
    double[] logs = logShells(new double[] {1e10, 1e12, 1e-10, 1e-12}, time, dimension);
    return isFull(logs[0], logs[1]) || isFull(logs[2], logs[3]);
  }

  private static boolean isFull(double before, double last) {
    return last > Double.NEGATIVE_INFINITY && last >= before - FLAT;
  }

  /** The power of r that the density follows close to r = 0. */
  double powerAtCentre(double centre, double time, int dimension) {
    double[] logs = logShells(new double[] {NEAR * centre, NEAR * NEAR * centre}, time, dimension);
    return (logs[0] - logs[1]) / -Math.log(NEAR) - dimension;
  }

  private static double rank(double log) {
    return Double.isNaN(log) ? Double.NEGATIVE_INFINITY : log;
  }

  /** The mass by steps of {@code step} around the radius {@code centre}. */
  double mass(double centre, double time, int dimension, double step) {
    double[] places = places(step).toArray();
    double[] radii = radii(centre, step).toArray();
    double[] logs = logShells(radii, time, dimension);
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      sum += Math.PI / 2 * Math.cosh(places[i]) * step * Math.exp(logs[i]);
    }
    return sphere(dimension) * sum;
  }

  private static DoubleStream places(double step) {
    return DoubleStream.iterate(-REACH, y -> y <= REACH, y -> y + step);
  }

  /** The radii around {@code centre} that a sum looks at. */
  static DoubleStream radii(double centre, double step) {
    return places(step).map(y -> centre * Math.exp(Math.PI / 2 * Math.sinh(y)));
  }

  /** log(r^d phi): one power of r is dr/dlog r. */
  private double[] logShells(double[] radii, double time, int dimension) {
    double[] squares = DoubleStream.of(radii).map(r -> r * r).toArray();
    Matrix logs =
        Interpreter.evaluate(
            logDensity,
            List.of(Matrix.columnVector(squares), Matrix.scalar(time), Matrix.scalar(dimension)));
    return IntStream.range(0, radii.length)
        .mapToDouble(i -> logs.get(logs.rows() == 1 ? 0 : i, 0) + dimension * Math.log(radii[i]))
        .toArray();
  }

  /** S_(d-1) = 2 pi^(d/2)/gamma(d/2), so that S_(d+1) = 2 pi/d S_(d-1), from 2 and 2 pi (S0-50). */
  static double sphere(int dimension) {
    return switch (dimension) {
      case 1 -> 2;
      case 2 -> 2 * Math.PI;
      default -> 2 * Math.PI / (dimension - 2) * sphere(dimension - 2);
    };
  }
}
