package org.difflow.verify;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * Integrals over R^d of what vanishes where a density does: over the line, and from d = 2 on along
 * the radius, for which density and integrand are functions of norm(x).
 */
final class SpaceIntegral {
  /** Below it a density and what it is divided by are lost to underflow, and with it its mass. */
  private static final double EMPTY = 1e-290;

  private static final double[] RADII = {0.3, 1, 2.7};
  private static final double SAME = 1e-9;

  private final ConditionalPath path;
  private final Symbol x;
  private final Expr density;

  /** {@code x} is the symbol of the state in the formulas. */
  SpaceIntegral(ConditionalPath path, Symbol x, Expr density) {
    this.path = path;
    this.x = x;
    this.density = density;
  }

  /** The integral of {@code field} at one time. */
  double of(Expr field, double time, int dimension) {
    DoubleUnaryOperator filled = filled(field, time, dimension);
    return dimension == 1 ? overTheLine(filled) : overShells(filled, dimension);
  }

  /** {@code field} along the first axis, 0 where there is no mass. */
  DoubleUnaryOperator filled(Expr field, double time, int dimension) {
    DoubleUnaryOperator held = along(density, time, dimension);
    DoubleUnaryOperator value = along(field, time, dimension);
    return r -> held.applyAsDouble(r) > EMPTY ? value.applyAsDouble(r) : 0;
  }

  private static double overTheLine(DoubleUnaryOperator f) {
    return org.difflow.kernel.Quadrature.integral(
        f, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private static double overShells(DoubleUnaryOperator f, int dimension) {
    DoubleUnaryOperator shell = r -> Math.pow(r, dimension - 1) * f.applyAsDouble(r);
    return Quadrature.sphere(dimension)
        * org.difflow.kernel.Quadrature.integral(shell, 0, Double.POSITIVE_INFINITY);
  }

  /** The density at the distance r from 0, along the first axis. */
  DoubleUnaryOperator density(double time, int dimension) {
    return along(density, time, dimension);
  }

  private DoubleUnaryOperator along(Expr field, double time, int dimension) {
    Kernel kernel = kernel(field, dimension);
    return r -> {
      Matrix point = Matrix.zeros(1, dimension);
      point.values()[0] = r;
      return at(kernel, point, time);
    };
  }

  private Kernel kernel(Expr field, int dimension) {
    Coordinates names = path.coordinates();
    Expr here = path.bind(field).substitute(Map.of(names.dimension(), names.number(dimension)));
    return Lowering.lower(List.of(x, path.time()), here);
  }

  private static double at(Kernel kernel, Matrix point, double time) {
    return Interpreter.evaluate(kernel, List.of(point, Matrix.scalar(time))).get(0, 0);
  }

  /** Whether the density in the plane is the same all around 0, as far as some points tell. */
  boolean isRadial(double time) {
    Kernel kernel = kernel(density, 2);
    return DoubleStream.of(RADII).allMatch(r -> isSameAround(kernel, r, time));
  }

  private static boolean isSameAround(Kernel kernel, double r, double time) {
    double first = at(kernel, Matrix.rowVector(r, 0), time);
    return Math.abs(at(kernel, Matrix.rowVector(0.6 * r, 0.8 * r), time) - first)
            <= SAME * Math.abs(first)
        && Math.abs(at(kernel, Matrix.rowVector(-r, 0), time) - first) <= SAME * Math.abs(first);
  }
}
