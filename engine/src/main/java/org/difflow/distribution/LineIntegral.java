package org.difflow.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Integrals over the whole line by the rule of Gauss and Legendre with 20 nodes on cells of
 *
 * <pre>
 * x = centre + width*u/(1 - u^2),   -1 < u < 1,
 * </pre>
 *
 * cells being halved until the rule with 10 nodes agrees. A cell ends at every landmark, where an
 * integrand may have a peak, a corner or a jump.
 */
public final class LineIntegral {
  private static final GaussIntegratorFactory RULES = new GaussIntegratorFactory();
  private static final GaussIntegrator FINE = RULES.legendre(20);
  private static final GaussIntegrator COARSE = RULES.legendre(10);

  /** Cells to begin with. */
  private static final int CELLS = 64;

  /**
   * What the two rules may differ by on a cell, as a part of the integral of the absolute value.
   */
  private static final double AGREEMENT = 1e-14;

  /** A cell halved so often is too narrow for doubles. */
  private static final int DEEPEST = 45;

  /** More cells are not tried: under a second of work for a density. */
  private static final int MOST_CELLS = 10_000;

  private final double centre;
  private final double width;
  private final double[] edges;

  private LineIntegral(double centre, double width, double[] edges) {
    this.centre = centre;
    this.width = width;
    this.edges = edges;
  }

  /** Cells as narrow as {@code width} near {@code centre}, with edges at {@code landmarks}. */
  public static LineIntegral around(double centre, double width, double... landmarks) {
    LineIntegral bare = new LineIntegral(centre, width, new double[0]);
    DoubleStream even = IntStream.rangeClosed(0, CELLS).mapToDouble(k -> 2.0 * k / CELLS - 1);
    DoubleStream placed = DoubleStream.of(landmarks).filter(Double::isFinite).map(bare::place);
    double[] edges = DoubleStream.concat(even, placed).sorted().distinct().toArray();
    return new LineIntegral(centre, width, edges);
  }

  /** The integral of f over the line, nan if it does not converge, infinite where f is. */
  public double of(DoubleUnaryOperator f) {
    return of(f, 0);
  }

  /** The same, of an f that rounding makes uncertain by a part of {@code least}. */
  public double of(DoubleUnaryOperator f, double least) {
    double first = DoubleStream.of(masses(f)).sum();
    return Double.isInfinite(first) ? first : DoubleStream.of(refined(f, least).masses(f)).sum();
  }

  /** The same cells, halved until the integral of f converges on each. */
  LineIntegral refined(DoubleUnaryOperator f, double least) {
    DoubleUnaryOperator integrand = over(f);
    double size = Math.max(least, DoubleStream.of(masses(x -> Math.abs(f.applyAsDouble(x)))).sum());
    List<Double> fine = new ArrayList<>(List.of(edges[0]));
    for (int cell = 0; cell + 1 < edges.length; cell++) {
      refine(integrand, edges[cell], edges[cell + 1], AGREEMENT * size, 0, fine);
    }
    double[] all = fine.stream().mapToDouble(Double::doubleValue).toArray();
    return new LineIntegral(centre, width, all);
  }

  /** The integral of f over each cell, nan for one on which it does not converge. */
  double[] masses(DoubleUnaryOperator f) {
    DoubleUnaryOperator integrand = over(f);
    return IntStream.range(0, edges.length - 1)
        .mapToDouble(cell -> rule(FINE, integrand, edges[cell], edges[cell + 1]))
        .toArray();
  }

  /** The integral of f from the lower edge of a cell to the place u in it. */
  double part(DoubleUnaryOperator f, int cell, double u) {
    return rule(FINE, over(f), edges[cell], u);
  }

  double lower(int cell) {
    return edges[cell];
  }

  double upper(int cell) {
    return edges[cell + 1];
  }

  /** The cell that holds the place u. */
  int cell(double u) {
    int found = Arrays.binarySearch(edges, u);
    int lower = found >= 0 ? found : -found - 2;
    return Math.clamp(lower, 0, edges.length - 2);
  }

  /** u of x. */
  double place(double x) {
    double y = 2 * (x - centre);
    return Double.isInfinite(y) ? Math.signum(y) : y / (width + Math.hypot(width, y));
  }

  /** x of u. */
  double point(double u) {
    return centre + width * u / ((1 - u) * (1 + u));
  }

  private DoubleUnaryOperator over(DoubleUnaryOperator f) {
    return u -> {
      double inside = (1 - u) * (1 + u);
      double value = f.applyAsDouble(point(u));
      // Where f has underflowed the stretch of the line may have overflowed.
      return value == 0 ? 0 : value * width * (1 + u * u) / (inside * inside);
    };
  }

  private void refine(
      DoubleUnaryOperator f,
      double lower,
      double upper,
      double allowed,
      int depth,
      List<Double> to) {
    if (Double.isNaN(to.getLast())) {
      return;
    }
    double difference = rule(FINE, f, lower, upper) - rule(COARSE, f, lower, upper);
    if (Math.abs(difference) <= allowed) {
      to.add(upper);
    } else if (Double.isNaN(difference) || depth == DEEPEST || to.size() > MOST_CELLS) {
      to.add(Double.NaN);
    } else {
      double middle = (lower + upper) / 2;
      refine(f, lower, middle, allowed, depth + 1, to);
      refine(f, middle, upper, allowed, depth + 1, to);
    }
  }

  private static double rule(GaussIntegrator rule, DoubleUnaryOperator f, double a, double b) {
    double half = (b - a) / 2;
    double middle = (a + b) / 2;
    double sum = 0;
    for (int k = 0; k < rule.getNumberOfPoints(); k++) {
      sum += rule.getWeight(k) * f.applyAsDouble(Math.fma(half, rule.getPoint(k), middle));
    }
    return sum * half;
  }
}
