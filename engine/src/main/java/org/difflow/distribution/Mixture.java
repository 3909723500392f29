package org.difflow.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.difflow.data.Broadcast;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;

/**
 * A mixture: part k with the weight w_k > 0, the weights divided by their sum. A part that is a
 * mixture itself is replaced by its parts.
 */
public final class Mixture implements Continuous {
  private final List<Continuous> parts;
  private final Weights weights;

  private Mixture(List<Continuous> parts, Weights weights) {
    this.parts = parts;
    this.weights = weights;
  }

  /** Parts with weights in proportion to {@code weights}. */
  public static Mixture of(double[] weights, List<? extends Continuous> parts) {
    if (weights.length != parts.size() || parts.isEmpty()) {
      throw new Fault(
          "E0555",
          "a mixture has one weight for each part, and here are %d weights and %d parts"
              .formatted(weights.length, parts.size()));
    }
    requireOneDimension(parts);
    Weights outer = Weights.of("parts", weights);
    List<Continuous> flat = new ArrayList<>();
    List<Double> products = new ArrayList<>();
    for (int part = 0; part < weights.length; part++) {
      add(parts.get(part), outer.normalised(part), flat, products);
    }
    double[] all = products.stream().mapToDouble(Double::doubleValue).toArray();
    return new Mixture(List.copyOf(flat), Weights.of("parts", all));
  }

  private static void add(
      Continuous part, double weight, List<Continuous> flat, List<Double> products) {
    if (part instanceof Mixture inner) {
      for (int k = 0; k < inner.parts.size(); k++) {
        add(inner.parts.get(k), weight * inner.weight(k), flat, products);
      }
    } else {
      flat.add(part);
      products.add(weight);
    }
  }

  private static void requireOneDimension(List<? extends Continuous> parts) {
    List<Integer> fixed =
        parts.stream().flatMapToInt(part -> part.dimension().stream()).distinct().boxed().toList();
    if (fixed.size() > 1) {
      throw new Fault(
          "E0556",
          "the parts of a mixture have one dimension, and here are parts in %d and in %d"
              .formatted(fixed.get(0), fixed.get(1)));
    }
  }

  /** The parts, none of them a mixture. */
  public List<Continuous> parts() {
    return parts;
  }

  /** The weight of a part; all sum to one. */
  public double weight(int part) {
    return weights.normalised(part);
  }

  @Override
  public OptionalInt dimension() {
    return parts.stream().flatMapToInt(part -> part.dimension().stream()).findFirst();
  }

  /** The mixture of the parts there. */
  @Override
  public Mixture in(int dimension) {
    return dimension().isPresent()
        ? this
        : new Mixture(parts.stream().map(part -> part.in(dimension)).toList(), weights);
  }

  /** The mixture of other parts with these weights. */
  Mixture with(List<Continuous> others) {
    return new Mixture(List.copyOf(others), weights);
  }

  @Override
  public Matrix mean() {
    return average(Continuous::mean);
  }

  /** {@code sqrt(sum of w_k*(std_k^2 + (mean_k - mean)^2))}. */
  @Override
  public Matrix std() {
    Matrix mean = mean();
    Matrix variance = average(part -> secondMoment(part, mean));
    return Broadcast.map(variance, Math::sqrt);
  }

  private static Matrix secondMoment(Continuous part, Matrix about) {
    Matrix offset = Broadcast.combine(part.mean(), about, (a, b) -> (a - b) * (a - b));
    return Broadcast.combine(part.std(), offset, (std, square) -> std * std + square);
  }

  private interface Moment {
    Matrix of(Continuous part);
  }

  private Matrix average(Moment moment) {
    int dimension = dimension().orElse(1);
    Matrix sum = Matrix.zeros(1, dimension);
    for (int part = 0; part < parts.size(); part++) {
      double weight = weight(part);
      sum =
          Broadcast.combine(
              sum, moment.of(parts.get(part).in(dimension)), (a, b) -> Math.fma(weight, b, a));
    }
    return sum;
  }

  @Override
  public Matrix sample(int dimension, Draws draws) {
    Matrix result = Matrix.zeros(draws.count(), dimension);
    for (int row = 0; row < draws.count(); row++) {
      int part = weights.pick(draws.uniform(row, Draws.PART_TURN));
      Matrix point = parts.get(part).sample(dimension, draws.single(row));
      System.arraycopy(point.values(), 0, result.values(), row * dimension, dimension);
    }
    return result;
  }

  /** {@code log of the sum of w_k*density_k}, the largest term taken out before the exponential. */
  @Override
  public Matrix logdensity(Matrix x) {
    Matrix terms = terms(x);
    Matrix result = Matrix.zeros(x.rows(), 1);
    for (int row = 0; row < x.rows(); row++) {
      result.values()[row] = LogSum.of(terms.row(row));
    }
    return result;
  }

  /** {@code log(w_k*density_k)} of each part at each row. */
  private Matrix terms(Matrix x) {
    Matrix terms = Matrix.zeros(x.rows(), parts.size());
    for (int part = 0; part < parts.size(); part++) {
      double[] own = parts.get(part).logdensity(x).values();
      double logWeight = Elementary.log(weight(part));
      for (int row = 0; row < x.rows(); row++) {
        terms.values()[row * parts.size() + part] = logWeight + own[row];
      }
    }
    return terms;
  }

  /** The scores of the parts, weighted by how likely each made the point. */
  @Override
  public Matrix score(Matrix x) {
    Matrix terms = terms(x);
    Matrix result = Matrix.zeros(x.rows(), x.columns());
    for (int row = 0; row < x.rows(); row++) {
      double[] score = score(x.selectRows(row, row + 1), terms.row(row), row);
      System.arraycopy(score, 0, result.values(), row * x.columns(), x.columns());
    }
    return result;
  }

  private double[] score(Matrix point, double[] terms, int row) {
    double total = LogSum.of(terms);
    if (total == Double.NEGATIVE_INFINITY) {
      throw new Fault(
          "E0554",
          "%s has no score where its density is 0, as at row %d of x".formatted(words(), row));
    }
    double[] sum = new double[point.columns()];
    for (int part = 0; part < terms.length; part++) {
      double share = Elementary.exp(terms[part] - total);
      // A part without a share may have no score there at all.
      if (share > 0) {
        double[] own = parts.get(part).score(point).values();
        IntStream.range(0, sum.length).forEach(k -> sum[k] = Math.fma(share, own[k], sum[k]));
      }
    }
    return sum;
  }

  @Override
  public Optional<Univariate> onTheLine() {
    List<Univariate> lines = parts.stream().flatMap(part -> part.onTheLine().stream()).toList();
    return lines.size() == parts.size() ? Optional.of(new Line(lines)) : Optional.empty();
  }

  private final class Line implements Univariate {
    private final List<Univariate> lines;

    Line(List<Univariate> lines) {
      this.lines = lines;
    }

    @Override
    public double cdf(double x) {
      return weights.average(part -> lines.get(part).cdf(x));
    }

    @Override
    public double tail(double x) {
      return weights.average(part -> lines.get(part).tail(x));
    }

    @Override
    public double quantile(double p) {
      return between(line -> line.quantile(p), x -> cdf(x) - p);
    }

    @Override
    public double upperQuantile(double q) {
      return between(line -> line.upperQuantile(q), x -> q - tail(x));
    }

    /** Between the smallest and the largest quantile of a part. */
    private double between(ToDoubleFunction<Univariate> own, DoubleUnaryOperator excess) {
      double least = lines.stream().mapToDouble(own).min().orElseThrow();
      double most = lines.stream().mapToDouble(own).max().orElseThrow();
      if (least == most || Double.isInfinite(least)) {
        return least;
      }
      return Double.isInfinite(most) ? most : Inversion.between(excess, least, most);
    }
  }

  @Override
  public String words() {
    return "a mixture";
  }

  @Override
  public String toString() {
    List<String> shares =
        IntStream.range(0, parts.size()).mapToObj(k -> Decimals.shortest(weight(k))).toList();
    return "mixture([%s], [%s])"
        .formatted(
            String.join(", ", shares),
            String.join(", ", parts.stream().map(Object::toString).toList()));
  }
}
