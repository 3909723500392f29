package org.difflow.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;

/**
 * The cheapest coupling of two sets of weighted points, and the pair of potentials that proves it:
 * {@code f(x) + g(y) <= norm(y - x)^p} for all points, with equality wherever mass moves, so that
 * {@code E f + E g = W_p^p} (S4-10, S4-12). Source: C. Villani, "Optimal Transport" (2009), theorem
 * 5.10. Siblings: {@link Wasserstein} gives the distance alone, for more points on the line too.
 *
 * <p>Prices of the {@linkplain TransportSimplex simplex method} are exact in whole numbers; the
 * potentials are off by 2^-50 of the largest cost.
 */
public final class OptimalPlan {
  private final WeightedPoints from;
  private final WeightedPoints to;
  private final Coupling coupling;
  private final GroundCost cost;
  private final double unit;
  private final Matrix anchors;
  private final double[] prices;

  /**
   * @param unit the length in whose powers prices count
   * @param prices one for each point of the target that carries mass
   */
  private OptimalPlan(
      WeightedPoints from,
      WeightedPoints to,
      Plan plan,
      GroundCost cost,
      double unit,
      double[] prices) {
    this.from = from;
    this.to = to;
    this.coupling = new Coupling(from.points(), to.points(), moves(plan, from, to));
    this.cost = cost;
    this.unit = unit;
    this.anchors = to.withMass().points();
    this.prices = prices;
  }

  /**
   * The plan that is optimal for {@code norm(y - x)^order}, order 1 or 2. Runs {@code checkpoint}
   * about every millisecond.
   *
   * @throws org.difflow.fault.Fault E0710 for more than 2,000 points, E0711, E0712
   */
  public static OptimalPlan between(
      WeightedPoints from, WeightedPoints to, int order, Runnable checkpoint) {
    Wasserstein.requireExact(
        "transport_map", from, to, "take fewer points; sliced_w2 has no limit, but gives no plan");
    double unit = Spread.unit(from.points(), to.points());
    Pulse pulse = new Pulse(checkpoint);
    GroundCost cost = order == 1 ? GroundCost.DISTANCE : GroundCost.SQUARED_DISTANCE;
    WeightedPoints rows = from.withMass();
    WeightedPoints columns = to.withMass();
    CostMatrix costs = cost.between(rows.points(), columns.points(), unit, pulse);
    Plan plan = TransportSimplex.solve(Masses.of(rows, columns), costs.wholeCosts(), pulse);
    double[] prices =
        Arrays.stream(plan.columnPrices()).mapToDouble(p -> p * costs.wholeUnit()).toArray();
    return new OptimalPlan(from, to, plan, cost, unit, prices);
  }

  private static List<Move> moves(Plan plan, WeightedPoints a, WeightedPoints b) {
    int[] rows = a.rowsWithMass();
    int[] columns = b.rowsWithMass();
    double total = Arrays.stream(plan.masses()).sum();
    List<Move> moves = new ArrayList<>();
    for (int k = 0; k < plan.masses().length; k++) {
      moves.add(
          new Move(rows[plan.rows()[k]], columns[plan.columns()[k]], plan.masses()[k] / total));
    }
    moves.sort(Move.ORDER);
    return moves;
  }

  public Coupling coupling() {
    return coupling;
  }

  /** The power p of the cost, 1 or 2. */
  public int order() {
    return cost == GroundCost.DISTANCE ? 1 : 2;
  }

  /** W_p. */
  public double distance() {
    return Math.pow(coupling.cost(order()), 1.0 / order());
  }

  /**
   * The potential f at any points: {@code min_j norm(y_j - z)^p - price_j} over the points of the
   * target. For p = 1 a minimum of functions with slope 1, so that no two values differ by more
   * than the distance of their points (S4-09).
   */
  public double[] sourcePotential(Matrix z) {
    return scaled(minima(z, anchors, prices));
  }

  /** f at the points of the source. */
  public double[] sourceDual() {
    return sourcePotential(coupling.source());
  }

  /**
   * g at the points of the target. For p = 1 it is -f, since the distance satisfies the triangle
   * inequality (S4-11); for p = 2 it is no such thing, and {@code min_i norm(y - x_i)^2 - f(x_i)}.
   */
  public double[] targetDual() {
    return cost == GroundCost.DISTANCE
        ? Arrays.stream(sourcePotential(coupling.target())).map(f -> 0 - f).toArray()
        : scaled(minima(coupling.target(), coupling.source(), unscaledSourceDual()));
  }

  private double[] unscaledSourceDual() {
    return minima(coupling.source(), anchors, prices);
  }

  /** What the plan costs above what the potentials prove to be the least: 0 but for rounding. */
  public double gap() {
    return gap(coupling);
  }

  /** The same for another coupling of the same masses. */
  public double gap(Coupling other) {
    return other.cost(order())
        - dot(other.sourceMass(), sourceDual())
        - dot(other.targetMass(), targetDual());
  }

  /** How far the marginals of a coupling are from the masses that this plan was asked to move. */
  public double marginalError(Coupling other) {
    return Math.max(
        error(other.sourceMass(), from.weights()), error(other.targetMass(), to.weights()));
  }

  private static double error(double[] masses, double[] weights) {
    double total = Arrays.stream(weights).sum();
    return IntStream.range(0, masses.length)
        .mapToDouble(i -> Math.abs(masses[i] - weights[i] / total))
        .max()
        .orElseThrow();
  }

  /**
   * The convex function whose slopes are the optimal moves, for p = 2: {@code Phi(z) = (norm(z)^2 -
   * f(z))/2 = max_j z.y_j - (norm(y_j)^2 - price_j)/2} (S4-13, S4-14).
   */
  public double[] convexPotential(Matrix z) {
    double[] f = sourcePotential(z);
    return IntStream.range(0, f.length)
        .mapToDouble(i -> (dot(z.row(i), z.row(i)) - f[i]) / 2)
        .toArray();
  }

  private double[] minima(Matrix z, Matrix points, double[] subtracted) {
    Spread.requireSameDimension(z.columns(), points.columns());
    Matrix costs =
        Matrix.of(
            z.rows(), points.rows(), cost.between(z, points, unit, new Pulse(() -> {})).costs());
    Matrix reduced =
        Broadcast.combine(costs, Matrix.rowVector(subtracted), (paid, price) -> paid - price);
    return IntStream.range(0, z.rows())
        .mapToDouble(i -> Arrays.stream(reduced.row(i)).min().orElseThrow())
        .toArray();
  }

  private double[] scaled(double[] values) {
    double power = cost.of(unit);
    return Arrays.stream(values).map(value -> value * power).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }
}
