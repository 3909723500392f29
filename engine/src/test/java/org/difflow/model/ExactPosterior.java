package org.difflow.model;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;

/** The posterior of one row with 50 digits, written down as the formulas stand: for tests. */
final class ExactPosterior {
  private static final MathContext DIGITS = new MathContext(50);

  /** e to such a power has no digit beside numerators near 1. */
  private static final BigDecimal NOTHING = new BigDecimal(-1_000_000);

  private final Points points;
  private final BigDecimal[] x;
  private final BigDecimal mu;
  private final List<BigDecimal> numerators;
  private final BigDecimal total;

  ExactPosterior(Points points, double[] x, double mu, double sigma) {
    this.points = points;
    this.x = Arrays.stream(x).mapToObj(BigDecimal::new).toArray(BigDecimal[]::new);
    this.mu = new BigDecimal(mu);
    BigDecimal variance = new BigDecimal(sigma).pow(2);
    this.numerators =
        IntStream.range(0, points.count()).mapToObj(j -> numerator(j, variance)).toList();
    this.total = numerators.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal numerator(int point, BigDecimal variance) {
    BigDecimal squares = BigDecimal.ZERO;
    for (int k = 0; k < x.length; k++) {
      squares = squares.add(x[k].subtract(mu.multiply(coordinate(point, k))).pow(2));
    }
    BigDecimal exponent = squares.negate().divide(variance.add(variance), DIGITS);
    BigDecimal weight = new BigDecimal(points.weights().get(point, 0));
    return exponent.compareTo(NOTHING) < 0
        ? BigDecimal.ZERO
        : BigDecimalMath.exp(exponent, DIGITS).multiply(weight);
  }

  double logEvidence() {
    return BigDecimalMath.log(total, DIGITS).doubleValue();
  }

  double weight(int point) {
    return exactWeight(point).doubleValue();
  }

  double mean(int k) {
    return exactMean(k).doubleValue();
  }

  /** x - mu*mean. */
  double residual(int k) {
    return x[k].subtract(mu.multiply(exactMean(k))).doubleValue();
  }

  double spread() {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < x.length; k++) {
      BigDecimal mean = exactMean(k);
      for (int j = 0; j < points.count(); j++) {
        sum = sum.add(exactWeight(j).multiply(coordinate(j, k).subtract(mean).pow(2)));
      }
    }
    return sum.doubleValue();
  }

  private BigDecimal exactMean(int k) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int j = 0; j < points.count(); j++) {
      sum = sum.add(exactWeight(j).multiply(coordinate(j, k)));
    }
    return sum;
  }

  private BigDecimal exactWeight(int point) {
    return numerators.get(point).divide(total, DIGITS);
  }

  private BigDecimal coordinate(int point, int k) {
    Matrix rows = points.points();
    return new BigDecimal(rows.get(point, k));
  }
}
