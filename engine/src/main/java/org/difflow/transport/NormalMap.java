package org.difflow.transport;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Axes;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleSVD;

/**
 * The map T(x) = m1 + A (x - m0) that moves N(m0, S0) to N(m1, S1) at the least mean squared
 * distance (S4-13), with
 *
 * <pre>
 * A = S0^(-1/2) (S0^(1/2) S1 S0^(1/2))^(1/2) S0^(-1/2),
 * </pre>
 *
 * <p>symmetric and without negative eigenvalues, so that T is the gradient of a convex function.
 * Source: M. Knott and C. Smith, "On the optimal mapping of distributions" (1984). Where S0 is
 * singular there may still be such a map; across the support of the first law it is then arbitrary.
 */
public final class NormalMap {
  /** How far beside a flat law a point may lie by rounding, as a part of its coordinates. */
  private static final double ROUNDING = 1e-12;

  private final NormalPair ends;
  private final NormalInterpolation way;
  private final SimpleMatrix matrix;
  private final Axes axes;
  private final Matrix stretches;

  private NormalMap(NormalPair ends, SimpleMatrix matrix, Axes axes, double[] stretches) {
    this.ends = ends;
    this.way = NormalInterpolation.of(ends, 0);
    this.matrix = matrix;
    this.axes = axes;
    this.stretches = Matrix.rowVector(stretches);
  }

  /**
   * The map from one law to another.
   *
   * @throws Fault E0741 for laws of different dimensions, E0743 where the first law is flat and the
   *     second is not
   */
  public static NormalMap between(Normal first, Normal second) {
    NormalPair ends = NormalPair.of(first, second);
    return first.isDiagonal() && second.isDiagonal() ? ofCoordinates(ends) : ofMatrices(ends);
  }

  /** A = diag(c1/c0), where both are 0 too. */
  private static NormalMap ofCoordinates(NormalPair ends) {
    double[] stretches = new double[ends.dimension()];
    for (int axis = 0; axis < stretches.length; axis++) {
      double before = ends.first().deviation(axis);
      double after = ends.second().deviation(axis);
      if (before == 0 && after > 0) {
        throw flat(ends);
      }
      stretches[axis] = before == 0 ? 0 : after / before;
    }
    return new NormalMap(ends, SimpleMatrix.diag(stretches), Axes.COORDINATES, stretches);
  }

  private static NormalMap ofMatrices(NormalPair ends) {
    boolean full = ends.first().leastDeviation() > 0;
    SimpleMatrix matrix = full ? ofFullLaw(ends) : ofFlatLaw(ends);
    SimpleSVD<SimpleMatrix> parts = matrix.svd();
    Axes axes = new Axes(Optional.of(Dense.matrix(parts.getV())));
    return new NormalMap(ends, matrix, axes, cleaned(parts.getSingularValues()));
  }

  /** {@code L0^(-T) V diag(sigma) V^T L0^(-1)}. */
  private static SimpleMatrix ofFullLaw(NormalPair ends) {
    SimpleMatrix back = ends.product().getV().transpose().mult(inverse(ends));
    SimpleMatrix sigma = SimpleMatrix.diag(ends.product().getSingularValues());
    return back.transpose().mult(sigma).mult(back);
  }

  /** The columns of L0 are orthogonal: each over its squared length is a row of the inverse. */
  private static SimpleMatrix inverse(NormalPair ends) {
    Matrix root = Dense.matrix(ends.firstRoot());
    Matrix deviations = ends.first().deviations();
    return Dense.of(Broadcast.combine(root, deviations, (entry, c) -> entry / c / c).transposed());
  }

  /** {@code L1 U diag(1/sigma) U^T L1^T}, the same where both exist. */
  private static SimpleMatrix ofFlatLaw(NormalPair ends) {
    double[] sigma = cleaned(ends.product().getSingularValues());
    requireSupport(ends, sigma);
    SimpleMatrix forth = ends.secondRoot().mult(ends.product().getU());
    double[] inverses = Arrays.stream(sigma).map(s -> s == 0 ? 0 : 1 / s).toArray();
    return forth.mult(SimpleMatrix.diag(inverses)).mult(forth.transpose());
  }

  private static void requireSupport(NormalPair ends, double[] sigma) {
    long spread =
        IntStream.range(0, ends.dimension()).filter(k -> ends.second().deviation(k) > 0).count();
    if (Arrays.stream(sigma).filter(s -> s > 0).count() < spread) {
      throw flat(ends);
    }
  }

  private static Fault flat(NormalPair ends) {
    return new Fault(
        "E0743",
        "no map moves %s to %s: the first law is flat in a direction in which the second is not"
            .formatted(ends.first(), ends.second()),
        "transport_map between draws of both is a plan, which may split points");
  }

  /** What rounding alone may make of 0 is 0. */
  private static double[] cleaned(double[] values) {
    double noise = values.length * Math.ulp(1.0) * Arrays.stream(values).max().orElse(0);
    return Arrays.stream(values).map(value -> value <= noise ? 0 : value).toArray();
  }

  public int dimension() {
    return ends.dimension();
  }

  /** T of the rows of {@code x}. */
  public Matrix of(Matrix x) {
    Matrix moved = Broadcast.combine(along(x, ends.firstMean()), stretches, (y, a) -> y * a);
    return Broadcast.combine(axes.back(moved), ends.secondMean(), Double::sum);
  }

  /** The rows of {@code x} minus {@code centre}, along the axes of A. */
  private Matrix along(Matrix x, Matrix centre) {
    requireDimension(x);
    return axes.along(Broadcast.combine(x, centre, (value, mean) -> value - mean));
  }

  private void requireDimension(Matrix x) {
    if (x.columns() != dimension()) {
      throw new Fault(
          "E0324",
          "points in %d dimensions do not fit a map of points in %d"
              .formatted(x.columns(), dimension()));
    }
  }

  /** A. */
  public Matrix matrix() {
    return Dense.symmetric(matrix);
  }

  /** b of T(x) = A x + b, a row. */
  public Matrix shift() {
    return of(Matrix.zeros(1, dimension()));
  }

  /**
   * The convex function with gradient T, {@code m1.(x - m0) + (x - m0)^T A (x - m0)/2}, at each row
   * (S4-14): {@code sup_y x.y - conjugate(y)}.
   */
  public Matrix potential(Matrix x) {
    Matrix y = along(x, ends.firstMean());
    Matrix mean = axes.along(ends.secondMean());
    return perRow(
        Broadcast.combine(
            Broadcast.combine(y, stretches, (u, a) -> a * u * u / 2),
            Broadcast.combine(y, mean, (u, m) -> u * m),
            Double::sum));
  }

  /**
   * The conjugate {@code sup_x x.y - potential(x) = m0.y + (y - m1)^T A^(-1) (y - m1)/2} at each
   * row; infinite at a point that no x is moved to.
   */
  public Matrix conjugate(Matrix y) {
    Matrix centred = along(y, ends.secondMean());
    double nothing = ROUNDING * Math.max(largest(y), largest(ends.secondMean()));
    Matrix squares =
        Broadcast.combine(
            centred, stretches, (u, a) -> Math.abs(u) <= nothing && a == 0 ? 0 : u * u / a / 2);
    Matrix mean = Broadcast.combine(y, ends.firstMean(), (a, b) -> a * b);
    return Broadcast.combine(perRow(squares), perRow(mean), Double::sum);
  }

  private static double largest(Matrix x) {
    return Arrays.stream(x.values()).map(Math::abs).max().orElse(0);
  }

  private static Matrix perRow(Matrix terms) {
    Matrix result = Matrix.zeros(terms.rows(), 1);
    Arrays.setAll(result.values(), row -> Arrays.stream(terms.row(row)).sum());
    return result;
  }

  /** The law at time t of points that move along straight lines from x to T(x) (S4-19). */
  public Normal at(double t) {
    return way.at(t);
  }

  /**
   * How fast the point moves that is at {@code x} at time t, T(x0) - x0 for {@code x = (1 - t) x0 +
   * t T(x0)}.
   *
   * @throws Fault E0745 at t = 1, if T moves many points to one
   */
  public Matrix velocity(Matrix x, double t) {
    Matrix centred = along(x, way.mean(t));
    Matrix moved = Broadcast.combine(centred, stretches, (y, a) -> y * (a - 1) / reach(t, a));
    return Broadcast.combine(axes.back(moved), ends.shift(), Double::sum);
  }

  private static double reach(double t, double a) {
    double reach = 1 - t + t * a;
    if (reach == 0) {
      throw new Fault(
          "E0745",
          "at t = %s many points have come to one, which has no single velocity"
              .formatted(Decimals.shortest(t)),
          "ask for an earlier time");
    }
    return reach;
  }

  /** W_2 of the two laws. */
  public double distance() {
    return ends.w2();
  }

  /**
   * The integral over time and space of p norm(v)^2, which is constant in time: {@code E norm(T(x)
   * - x)^2 = norm(m1 - m0)^2 + tr((A - I) S0 (A - I))} (S4-20). It is W_2^2, the least of all flows
   * between the laws (S4-16).
   */
  public double action() {
    SimpleMatrix moved = matrix.minus(SimpleMatrix.identity(dimension())).mult(ends.firstRoot());
    double spread = moved.normF();
    double shift = Dense.of(ends.shift()).normF();
    return shift * shift + spread * spread;
  }

  @Override
  public String toString() {
    return "T(x) = A*x + b from %s to %s".formatted(ends.first(), ends.second());
  }
}
