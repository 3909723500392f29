package org.difflow.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.LogSum;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * The marginal field of a mixture of normal laws, from the fields of its parts and the weights r_k
 * of these given x, the posterior:
 *
 * <pre>
 * logdensity = log sum of w_k*density_k      r_k      = w_k*density_k/density
 * denoiser   = sum of r_k*denoiser_k         velocity = sum of r_k*velocity_k
 * eps        = sum of r_k*eps_k              score    = sum of r_k*score_k
 * divergence = sum of r_k*(div velocity_k + velocity_k . (score_k - score))
 * </pre>
 */
class MixtureField implements MarginalField {
  private final Matrix x;
  private final List<PartField> parts;
  private final double[] logdensity;
  private final Matrix weights;

  /** {@code given} are the weights of the parts before x is seen. */
  MixtureField(double[] given, List<? extends PartField> parts, Matrix x) {
    FiniteRows.require(x);
    this.x = x;
    this.parts = List.copyOf(parts);
    this.weights = terms(given);
    this.logdensity = new double[rows()];
    for (int row = 0; row < rows(); row++) {
      normalise(row);
    }
  }

  private int rows() {
    return x.rows();
  }

  /** {@code log(w_k*density_k)}, n x K. */
  private Matrix terms(double[] given) {
    Matrix terms = Matrix.zeros(rows(), given.length);
    for (int part = 0; part < given.length; part++) {
      double logWeight = Elementary.log(given[part]);
      double[] own = parts.get(part).logdensity();
      for (int row = 0; row < rows(); row++) {
        terms.values()[row * given.length + part] = logWeight + own[row];
      }
    }
    return terms;
  }

  /** Turns the terms of a row into weights, and keeps the logarithm of their sum. */
  private void normalise(int row) {
    double total = LogSum.of(weights.row(row));
    if (!Double.isFinite(total)) {
      throw new Fault(
          "E0634", "row %d of x lies too far from all data for any weight".formatted(row));
    }
    logdensity[row] = total;
    for (int index = row * parts.size(); index < (row + 1) * parts.size(); index++) {
      weights.values()[index] = Elementary.exp(weights.values()[index] - total);
    }
  }

  /** The average of a field of the parts; parts that no row has to do with are left out. */
  private Matrix average(Function<PartField, Matrix> field) {
    Matrix sum = Matrix.zeros(rows(), x.columns());
    for (int part = 0; part < parts.size(); part++) {
      Matrix shares = shares(part);
      if (Arrays.stream(shares.values()).anyMatch(share -> share > 0)) {
        Matrix own = field.apply(parts.get(part));
        Matrix shared = Broadcast.combine(own, shares, (value, share) -> value * share);
        sum = Broadcast.combine(sum, shared, Double::sum);
      }
    }
    return sum;
  }

  /** The posterior weights of a part, n x 1. */
  final Matrix shares(int part) {
    return perRow(row -> weights.get(row, part));
  }

  private Matrix perRow(IntToDoubleFunction function) {
    Matrix result = Matrix.zeros(rows(), 1);
    Arrays.setAll(result.values(), function);
    return result;
  }

  @Override
  public Matrix velocity() {
    return average(PartField::velocity);
  }

  @Override
  public Matrix score() {
    return average(PartField::score);
  }

  @Override
  public Matrix denoiser() {
    return average(PartField::denoiser);
  }

  @Override
  public Matrix eps() {
    return average(PartField::eps);
  }

  @Override
  public Matrix density() {
    return Broadcast.map(logdensity(), Elementary::exp);
  }

  @Override
  public Matrix logdensity() {
    return perRow(row -> logdensity[row]);
  }

  @Override
  public Matrix divergence() {
    Matrix score = score();
    double[] sums = new double[rows()];
    for (int part = 0; part < parts.size(); part++) {
      addDivergence(part, score, sums);
    }
    return perRow(row -> sums[row]);
  }

  private void addDivergence(int part, Matrix score, double[] sums) {
    PartField field = parts.get(part);
    Matrix velocity = field.velocity();
    Matrix lead = Broadcast.combine(field.score(), score, (own, all) -> own - all);
    double[] divergence = field.divergence();
    for (int row = 0; row < sums.length; row++) {
      sums[row] += weights.get(row, part) * (divergence[row] + dot(velocity, lead, row));
    }
  }

  private static double dot(Matrix a, Matrix b, int row) {
    double sum = 0;
    for (int column = 0; column < a.columns(); column++) {
      sum = Math.fma(a.get(row, column), b.get(row, column), sum);
    }
    return sum;
  }

  /** The posterior weight of each part, n x K. */
  @Override
  public Matrix weights() {
    return weights;
  }
}
