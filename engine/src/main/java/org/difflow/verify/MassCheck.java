package org.difflow.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Coordinates;
import org.difflow.path.End;
import org.difflow.path.Member;
import org.difflow.path.TimeInterval;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Symbol;

/**
 * The mass of the delivered log density by quadrature, at three times and d = 1, 2, 3, or the one d
 * that the path is for:
 *
 * <pre>
 * S_(d-1) int_0^inf r^(d-1) exp(l(r^2, t)) dr,   r = sigma exp(pi/2 sinh y),
 * </pre>
 *
 * <p>by the trapezoidal rule in y, which converges exponentially for densities analytic in log r.
 */
final class MassCheck {
  private static final String NAME = "mass by quadrature";
  private static final double[] TIMES = {0.25, 0.5, 0.75};

  /** The dimensions to look at where the path is for all of them. */
  private static final int[] DIMENSIONS = {1, 2, 3};

  /** Beyond this d the shell is too thin for the step below. */
  private static final int LARGEST_DIMENSION = 32;

  /** At |y| = 4 the radius is sigma times 4e18 or its inverse: nothing of the mass is outside. */
  private static final double REACH = 4;

  private static final double STEP = 1.0 / 32;

  /** Well above the rounding of 257 terms, well below any missing factor. */
  private static final double TOLERANCE = 1e-9;

  private final Delivered delivered;
  private final Kernel logDensity;
  private final int[] dimensions;

  private MassCheck(Delivered delivered, Kernel logDensity, int[] dimensions) {
    this.delivered = delivered;
    this.logDensity = logDensity;
    this.dimensions = dimensions;
  }

  /**
   * Nothing where the log density is not a function of norm(u), t and d alone, or d too large to
   * integrate.
   */
  static Optional<Check> of(Delivered delivered, MovingFrame frame) {
    Coordinates at = delivered.path().coordinates();
    List<Symbol> variables = List.of(frame.s(), at.time(), at.dimension());
    Expr log = delivered.path().bind(frame.scalar(delivered.body(Member.LOG_DENSITY)));
    int[] dimensions = dimensions(delivered.path());
    return variables.containsAll(log.symbols()) && dimensions.length > 0
        ? Optional.of(new MassCheck(delivered, Lowering.lower(variables, log), dimensions).check())
        : Optional.empty();
  }

  private static int[] dimensions(ConditionalPath path) {
    Expr fixed = path.given().get(path.coordinates().dimension());
    if (fixed == null) {
      return DIMENSIONS;
    }
    double dimension = path.number(fixed);
    boolean measurable = dimension >= 1 && dimension <= LARGEST_DIMENSION;
    return measurable ? new int[] {(int) dimension} : new int[0];
  }

  private Check check() {
    TimeInterval interval = delivered.path().interval();
    for (double fraction : TIMES) {
      double time = interval.inside(End.DATA, fraction * interval.length());
      for (int dimension : dimensions) {
        double mass = mass(time, dimension);
        if (!(Math.abs(mass - 1) <= TOLERANCE)) {
          return Check.refuted(NAME, counterexample(time, dimension, mass));
        }
      }
    }
    return Check.of(
        NAME,
        Outcome.CHECKED,
        "within 1e-9 of 1 at d = %s and %d times".formatted(listed(), TIMES.length));
  }

  private String listed() {
    return Arrays.stream(dimensions).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  private double mass(double time, int dimension) {
    double scale = delivered.path().coefficients(time).sigma();
    double sum = 0;
    for (double y = -REACH; y <= REACH; y += STEP) {
      double radius = scale * Math.exp(Math.PI / 2 * Math.sinh(y));
      double weight = Math.PI / 2 * Math.cosh(y) * STEP;
      sum += weight * shell(radius, time, dimension);
    }
    return sphere(dimension) * sum;
  }

  /** S_(d-1) = 2 pi^(d/2)/gamma(d/2), so that S_(d+1) = 2 pi/d S_(d-1), from 2 and 2 pi (S0-50). */
  private static double sphere(int dimension) {
    return switch (dimension) {
      case 1 -> 2;
      case 2 -> 2 * Math.PI;
      default -> 2 * Math.PI / (dimension - 2) * sphere(dimension - 2);
    };
  }

  /** r^d exp(l): one power of r is dr/dlog r. */
  private double shell(double radius, double time, int dimension) {
    double log = logDensity.evaluate(radius * radius, time, dimension);
    return Math.exp(log + dimension * Math.log(radius));
  }

  private Counterexample counterexample(double time, int dimension, double mass) {
    String clock = delivered.time().name();
    return new Counterexample(Map.of(clock, time, "d", (double) dimension), mass, 1);
  }
}
