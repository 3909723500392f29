package org.difflow.verify;

import java.util.List;
import java.util.stream.DoubleStream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Interpreter;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.symbolic.Expr;

/** A function of r, t and d in numbers, the parameters of its path at their values. */
record RadialCurve(Kernel kernel) {
  private static final int BISECTIONS = 60;
  private static final double FARTHEST = 1e100;

  static RadialCurve of(ConditionalPath path, Expr formula) {
    Coordinates at = path.coordinates();
    return new RadialCurve(
        Lowering.lower(List.of(at.radius(), at.time(), at.dimension()), path.bind(formula)));
  }

  double at(double radius, double time, int dimension) {
    return kernel.evaluate(radius, time, dimension);
  }

  double[] at(double[] radii, double time, int dimension) {
    Matrix values =
        Interpreter.evaluate(
            kernel,
            List.of(Matrix.columnVector(radii), Matrix.scalar(time), Matrix.scalar(dimension)));
    return values.rows() == radii.length
        ? values.values()
        : DoubleStream.generate(() -> values.get(0, 0)).limit(radii.length).toArray();
  }

  /** The radius at which a rising curve passes one half; 1 where it does not. */
  double median(double time, int dimension) {
    double high = 1;
    while (high < FARTHEST && !(at(high, time, dimension) >= 0.5)) {
      high *= 4;
    }
    double low = high;
    while (low > 1 / FARTHEST && at(low, time, dimension) >= 0.5) {
      low /= 4;
    }
    return high >= FARTHEST || low <= 1 / FARTHEST ? 1 : bisected(low, high, time, dimension);
  }

  private double bisected(double low, double high, double time, int dimension) {
    double below = low;
    double above = high;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (below + above) / 2;
      if (at(middle, time, dimension) >= 0.5) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }
}
