package org.difflow.distribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Simplifier;
import org.difflow.symbolic.Symbol;

/**
 * The law on the line with the density exp(-V(x))/Z of a potential V, in which Langevin's equation
 * dx = -V'(x) dt + sqrt(2) dw comes to rest (S3-06). Z and moments are found by quadrature to about
 * 13 digits; a draw is the quantile of a uniform number.
 */
public final class Gibbs implements Continuous, Univariate {
  private static final int DIMENSION = 1;

  private final String text;
  private final Potential potential;
  private final Kernel slope;
  private final LineIntegral line;
  private final double[] cumulative;

  private Gibbs(String text, Potential potential, Kernel slope) {
    this.text = text;
    this.potential = potential;
    this.slope = slope;
    LineIntegral coarse =
        LineIntegral.around(potential.deepest(), potential.width(), potential.wells());
    this.line = coarse.refined(this::weight, 0);
    this.cumulative = line.masses(this::weight);
    Arrays.parallelPrefix(cumulative, Double::sum);
  }

  /**
   * The law of the potential {@code formula}, which has no other symbol than {@code x}.
   *
   * @throws Fault E0725 if exp(-V) has no finite integral
   */
  public static Gibbs of(Symbol x, Expr formula, String text) {
    Kernel value = Lowering.lower(List.of(x), formula);
    Kernel slope = Lowering.lower(List.of(x), Simplifier.simplify(formula.derivative(x)));
    Gibbs law = new Gibbs(text, Potential.of(text, value::evaluate), slope);
    if (!Double.isFinite(law.total())) {
      throw Potential.unbounded(text);
    }
    return law;
  }

  /** exp(-V), 1 in the deepest well. */
  private double weight(double x) {
    return Elementary.exp(-potential.rise(x));
  }

  private double total() {
    return cumulative[cumulative.length - 1];
  }

  /** -log Z, the logarithm of what stands before exp(-V). */
  public double logConstant() {
    double floor = potential.value().applyAsDouble(potential.deepest());
    return floor - Elementary.log(total());
  }

  /** Where V has its wells. */
  double[] wells() {
    return potential.wells();
  }

  private double expectation(String moment, DoubleUnaryOperator f) {
    double value = line.of(x -> f.applyAsDouble(x) * weight(x)) / total();
    if (!Double.isFinite(value)) {
      throw new Fault(
          "E0551",
          "%s has no %s: its tails are so heavy that the integral does not converge"
              .formatted(this, moment));
    }
    return value;
  }

  @Override
  public Matrix mean() {
    return Matrix.scalar(expectation("mean", x -> x));
  }

  @Override
  public Matrix std() {
    double mean = mean().get(0, 0);
    double variance = expectation("standard deviation", x -> (x - mean) * (x - mean));
    return Matrix.scalar(Math.sqrt(variance));
  }

  @Override
  public OptionalInt dimension() {
    return OptionalInt.of(DIMENSION);
  }

  @Override
  public Gibbs in(int dimension) {
    return this;
  }

  @Override
  public Matrix logdensity(Matrix x) {
    Dimensions.requireSame(DIMENSION, x.columns());
    double constant = logConstant();
    return Broadcast.map(x, value -> constant - potential.value().applyAsDouble(value));
  }

  /** {@code -V'}. */
  @Override
  public Matrix score(Matrix x) {
    Dimensions.requireSame(DIMENSION, x.columns());
    return Broadcast.map(x, value -> 0 - slope.evaluate(value));
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    Dimensions.requireSame(DIMENSION, dimension);
    double[] values = new double[draws.count()];
    Arrays.setAll(values, row -> quantile(draws.uniform(row, Draws.TURN)));
    return Matrix.columnVector(values);
  }

  @Override
  public Optional<Univariate> onTheLine() {
    return Optional.of(this);
  }

  @Override
  public double cdf(double x) {
    double u = line.place(x);
    return Math.clamp(mass(line.cell(u), u) / total(), 0, 1);
  }

  @Override
  public double quantile(double p) {
    double wanted = p * total();
    int found = Arrays.binarySearch(cumulative, wanted);
    int cell = Math.min(found >= 0 ? found : -found - 1, cumulative.length - 1);
    DoubleUnaryOperator excess = u -> mass(cell, u) - wanted;
    return line.point(Inversion.between(excess, line.lower(cell), line.upper(cell)));
  }

  /** The mass below the place u in a cell. */
  private double mass(int cell, double u) {
    return (cell == 0 ? 0 : cumulative[cell - 1]) + line.part(this::weight, cell, u);
  }

  @Override
  public String words() {
    return "a Gibbs law";
  }

  @Override
  public String toString() {
    return text;
  }
}
