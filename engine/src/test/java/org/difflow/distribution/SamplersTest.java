package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.noise.NoiseUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws of every law against its distribution, by fixed seeds. */
class SamplersTest {
  private static final int MANY = 20_000;

  static Stream<Distribution> laws() {
    return Stream.of(
        Normal.of(1, 2),
        Normal.withCovariance(
            Matrix.rowVector(1, -1), Matrix.of(2, 2, new double[] {2, 0.6, 0.6, 1})),
        Uniform.of(-1, 3),
        new Uniform(Matrix.rowVector(0, 1), Matrix.rowVector(2, 1.5)),
        Isotropic.in(3, Student.cauchy(2)),
        Isotropic.of(new Student(2.5, 1)),
        Mixture.of(new double[] {1, 3}, List.of(Normal.of(-2, 0.5), Uniform.of(0, 1))),
        new Toy(Toy.Shape.MOONS, 0.1),
        Points.of(Matrix.columnVector(1, 2, 3)));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theFirstDrawsAreTheSameHoweverTheRunIsCut(Distribution law) {
    int d = law.dimension().orElse(2);
    if (law instanceof Points) {
      d = 1;
    }
    Matrix all = law.sample(40, d, 3);
    assertThat(law.sample(10, d, 3)).isEqualTo(all.selectRows(0, 10));
    assertThat(law.sample(d, new Draws(3, 25, 15, NoiseUse.DISTRIBUTION)))
        .isEqualTo(all.selectRows(25, 40));
    assertThat(law.sample(40, d, 4)).isNotEqualTo(all);
    assertThat(law.sample(d, new Draws(3, 0, 40, NoiseUse.PRIOR))).isNotEqualTo(all);
  }

  static Stream<Continuous> onTheLine() {
    return Stream.of(
        Normal.of(1, 2),
        Uniform.of(-1, 3),
        Isotropic.of(Student.cauchy(2)),
        Isotropic.of(new Student(2.5, 1)),
        Mixture.of(new double[] {1, 3}, List.of(Normal.of(-2, 0.5), Uniform.of(0, 1))));
  }

  @ParameterizedTest
  @MethodSource("onTheLine")
  void drawsOnTheLineFollowTheCumulative(Continuous law) {
    double[] draws = law.sample(MANY, 1, 11).values();
    Univariate line = law.onTheLine().orElseThrow();
    KolmogorovSmirnov.assertFollow(draws, line::cdf);
    KolmogorovSmirnov.assertDoNotFollow(draws, x -> line.cdf(x + 0.2));
  }

  @ParameterizedTest
  @MethodSource("onTheLine")
  void quantilesInvertTheCumulative(Continuous law) {
    Univariate line = law.onTheLine().orElseThrow();
    for (double p : new double[] {0.001, 0.2, 0.5, 0.83, 0.999}) {
      assertThat(Math.abs(line.cdf(line.quantile(p)) - p)).isLessThan(1e-13);
    }
  }

  /** Along any line an isotropic law is its law on the line: Student's of the same nu. */
  @Test
  void isotropicDrawsHaveTheirRadiusAndNoDirection() {
    Isotropic law = Isotropic.in(4, new Student(1, 1.5));
    Matrix draws = law.sample(MANY, 4, 5);
    Radius radius = law.radius(4).orElseThrow();
    KolmogorovSmirnov.assertFollow(perRow(draws, SamplersTest::length), radius::cdf);
    Univariate line = Isotropic.of(law.family()).onTheLine().orElseThrow();
    KolmogorovSmirnov.assertFollow(perRow(draws, row -> row[2]), line::cdf);
    double[] slanted = perRow(draws, row -> 0.6 * row[0] - 0.8 * row[3]);
    KolmogorovSmirnov.assertFollow(slanted, line::cdf);
    KolmogorovSmirnov.assertDoNotFollow(perRow(draws, row -> row[0] - row[3]), line::cdf);
  }

  /** Standardised along any direction, a correlated normal law is N(0, 1). */
  @Test
  void correlatedDrawsHaveTheCovariance() {
    Matrix covariance = Matrix.of(2, 2, new double[] {2, 0.9, 0.9, 1});
    Normal law = Normal.withCovariance(Matrix.rowVector(1, -1), covariance);
    Matrix draws = law.sample(MANY, 2, 6);
    DoubleUnaryOperator standard = Normal.of(0, 1).onTheLine().orElseThrow()::cdf;
    double variance = 4 * 2 - 4 * 0.9 + 1;
    KolmogorovSmirnov.assertFollow(
        perRow(draws, row -> (2 * (row[0] - 1) - (row[1] + 1)) / Math.sqrt(variance)), standard);
    KolmogorovSmirnov.assertDoNotFollow(
        perRow(draws, row -> (2 * (row[0] - 1) - (row[1] + 1)) / 3), standard);
  }

  @Test
  void boxDrawsFillTheBox() {
    Uniform box = new Uniform(Matrix.rowVector(0, 1), Matrix.rowVector(2, 1.5));
    Matrix draws = box.sample(MANY, 2, 8);
    KolmogorovSmirnov.assertFollow(perRow(draws, row -> row[0]), x -> x / 2);
    KolmogorovSmirnov.assertFollow(perRow(draws, row -> row[1]), x -> 2 * (x - 1));
    assertThat(box.logdensity(draws).values()).containsOnly(box.logdensity(draws).get(0, 0));
  }

  private interface OfRow {
    double of(double[] row);
  }

  private static double[] perRow(Matrix draws, OfRow function) {
    return IntStream.range(0, draws.rows())
        .mapToDouble(row -> function.of(draws.row(row)))
        .toArray();
  }

  private static double length(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
