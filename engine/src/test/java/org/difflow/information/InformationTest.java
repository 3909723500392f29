package org.difflow.information;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.difflow.data.Matrix;
import org.difflow.distribution.Continuous;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Isotropic;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.distribution.Student;
import org.difflow.distribution.Uniform;
import org.difflow.fault.Fault;
import org.junit.jupiter.api.Test;

class InformationTest {
  private static final int DRAWS = 50_000;

  private static final Normal FULL =
      Normal.withCovariance(
          Matrix.rowVector(1, -1), Matrix.of(2, 2, new double[] {2, 0.5, 0.5, 1}));

  private static Estimate entropy(Distribution law) {
    return Entropy.of(law, DRAWS, 7);
  }

  private static Estimate divergence(Distribution p, Distribution q) {
    return RelativeEntropy.of(p, q, DRAWS, 7);
  }

  private static void assertExact(Estimate found, double expected) {
    assertThat(found.isExact()).isTrue();
    assertThat(found.value()).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
  }

  private static double log(Continuous law, double x) {
    return law.logdensity(Matrix.scalar(x)).get(0, 0);
  }

  /** The trapezoidal rule, exponentially right for densities that are smooth and light. */
  private static double trapezoid(DoubleUnaryOperator f) {
    return IntStream.rangeClosed(-8000, 8000).mapToDouble(k -> f.applyAsDouble(k / 200.0)).sum()
        / 200;
  }

  /** log(2*pi*e*det(S)^(1/d))*d/2. */
  @Test
  void aNormalLawHasTheEntropyOfItsDeterminant() {
    assertExact(entropy(FULL), Math.log(2 * Math.PI * Math.E) + Math.log(1.75) / 2);
    assertExact(entropy(Normal.of(3, 2)), Math.log(2 * Math.PI * Math.E * 4) / 2);
  }

  @Test
  void boxesAndCauchyLawsHaveTheirEntropy() {
    assertExact(entropy(new Uniform(Matrix.rowVector(0, 1), Matrix.rowVector(3, 5))), Math.log(12));
    assertExact(entropy(Isotropic.of(Student.cauchy(2))), Math.log(8 * Math.PI));
  }

  /** A multivariate Cauchy law in the plane: log(2*pi) + 3 for scale 1. */
  @Test
  void aCauchyLawInThePlaneHasItsEntropy() {
    assertExact(entropy(Isotropic.in(2, Student.cauchy(1))), Math.log(2 * Math.PI) + 3);
  }

  @Test
  void aMixtureOnTheLineHasTheEntropyOfItsIntegral() {
    Mixture law = Mixture.of(new double[] {1, 3}, List.of(Normal.of(-2, 0.5), Normal.of(3, 1)));
    double integral = trapezoid(x -> -Math.exp(log(law, x)) * log(law, x));
    assertExact(entropy(law), integral);
  }

  /** Each part has its own entropy, and the choice between two has log 2. */
  @Test
  void partsOfAllWidthsFarApartAreFound() {
    double normal = Math.log(2 * Math.PI * Math.E) / 2;
    for (double[] part : new double[][] {{1e6, 1e-5}, {1e4, 1e-6}, {1e9, 1}}) {
      Mixture law =
          Mixture.of(new double[] {1, 1}, List.of(Normal.of(0, 1), Normal.of(part[0], part[1])));
      assertExact(entropy(law), normal + Math.log(part[1]) / 2 + Math.log(2));
    }
  }

  /** About w*x^2/2 of the part out there. */
  @Test
  void aRarePartFarOutCounts() {
    double w = 1e-12;
    Mixture line =
        Mixture.of(new double[] {1 - w, w}, List.of(Normal.of(0, 1), Uniform.of(1e9, 1e9 + 1)));
    assertThat(divergence(line, Normal.of(0, 1)).value()).isCloseTo(5e5, within(1e-2));
    Normal round = new Normal(Matrix.rowVector(0, 0), Matrix.rowVector(1, 1));
    Mixture plane =
        Mixture.of(
            new double[] {1 - 1e-9, 1e-9}, List.of(round, round.around(Matrix.rowVector(1e6, 0))));
    Estimate found = divergence(plane, round);
    assertThat(found.value()).isCloseTo(500, within(0.01));
    assertThat(found.standardError()).isPositive();
  }

  @Test
  void cauchyLawsOfAllWidthsHaveTheDivergenceOfTheFormula() {
    Isotropic narrow = Isotropic.of(Student.cauchy(1e-200));
    double expected = 200 * Math.log(10) - Math.log(4);
    assertExact(divergence(narrow, Isotropic.of(Student.cauchy(1))), expected);
  }

  /** ((1 - 0)/3 + log(2*pi))/2 along each side of the unit square. */
  @Test
  void independentCoordinatesAdd() {
    Uniform square = new Uniform(Matrix.rowVector(0, 0), Matrix.rowVector(1, 1));
    Normal round = new Normal(Matrix.rowVector(0, 0), Matrix.rowVector(1, 1));
    assertExact(divergence(square, round), 1.0 / 3 + Math.log(2 * Math.PI));
    Uniform wide = new Uniform(Matrix.rowVector(-1, 0), Matrix.rowVector(1, 3));
    assertExact(divergence(square, wide), Math.log(6));
    assertThat(divergence(wide, square).value()).isInfinite();
  }

  @Test
  void whereTheOtherLawHasNoMassTheDivergenceIsInfinite() {
    Mixture apart = Mixture.of(new double[] {1, 1}, List.of(Uniform.of(0, 1), Uniform.of(5, 6)));
    assertThat(divergence(apart, Uniform.of(0, 2)).value()).isInfinite();
    assertThat(divergence(Uniform.of(0, 2), apart).value()).isInfinite();
    assertExact(divergence(Uniform.of(0, 1), apart), Math.log(2));
    Uniform square = new Uniform(Matrix.rowVector(0, 0), Matrix.rowVector(1, 1));
    Uniform other = new Uniform(Matrix.rowVector(2, 2), Matrix.rowVector(3, 3));
    Mixture boxes = Mixture.of(new double[] {1, 1}, List.of(square, other));
    Uniform beyond = new Uniform(Matrix.rowVector(0, 0), Matrix.rowVector(1.000001, 1));
    assertThat(divergence(square, boxes).value()).isCloseTo(Math.log(2), within(1e-12));
    assertThat(divergence(beyond, boxes)).isEqualTo(new Estimate(Double.POSITIVE_INFINITY, 0, 0));
  }

  /** Parts far apart have the entropy of a part and that of the choice, here log 2. */
  @Test
  void drawsAgreeWithinFourStandardErrors() {
    Mixture far =
        Mixture.of(new double[] {1, 1}, List.of(FULL, FULL.around(Matrix.rowVector(500, 500))));
    Estimate found = entropy(far);
    assertThat(found.draws()).isEqualTo(DRAWS);
    assertThat(found.standardError()).isBetween(1e-4, 1e-2);
    assertThat(found.value())
        .isCloseTo(entropy(FULL).value() + Math.log(2), within(4 * found.standardError()));
  }

  /** (tr(S'^-1 S) + m^T S'^-1 m - 2 + log(det S'/det S))/2 with S' = diag(4, 1). */
  @Test
  void normalLawsHaveTheDivergenceOfTheFormula() {
    Normal diagonal = new Normal(Matrix.scalar(0), Matrix.rowVector(2, 1));
    double expected = (2.0 / 4 + 1.0 + 1.0 / 4 + 1 - 2 + Math.log(4 / 1.75)) / 2;
    assertExact(divergence(FULL, diagonal), expected);
    assertThat(divergence(diagonal, FULL).value()).isNotCloseTo(expected, within(0.01));
    assertExact(divergence(FULL, FULL), 0);
  }

  @Test
  void singularLawsDivergeUnlessTheyFillTheSameFlat() {
    Normal flat = new Normal(Matrix.scalar(0), Matrix.rowVector(1, 0));
    assertExact(divergence(flat.around(Matrix.rowVector(2, 0)), flat), 2);
    assertThat(divergence(flat.around(Matrix.rowVector(0, 2)), flat).value()).isInfinite();
    assertThat(divergence(flat, FULL).value()).isInfinite();
    assertThat(divergence(FULL, flat).value()).isInfinite();
    assertThat(divergence(new Normal(Matrix.scalar(0), Matrix.rowVector(0, 1)), flat).value())
        .isInfinite();
  }

  @Test
  void quadratureAgreesWithTheIntegral() {
    Mixture p = Mixture.of(new double[] {1, 3}, List.of(Normal.of(-2, 0.5), Normal.of(3, 1)));
    Continuous q = Isotropic.of(new Student(3, 2));
    assertExact(divergence(p, q), trapezoid(x -> Math.exp(log(p, x)) * (log(p, x) - log(q, x))));
    assertExact(divergence(p, p), 0);
  }

  /** Two Cauchy laws on the line: log((s + s')^2/(4 s s')). Source: Chyzak and Nielsen (2019). */
  @Test
  void cauchyLawsHaveTheDivergenceOfTheFormula() {
    assertExact(
        divergence(Isotropic.of(Student.cauchy(1)), Isotropic.of(Student.cauchy(3))),
        Math.log(16.0 / 12));
  }

  /** Against a normal law in three dimensions, by the entropy and E|x|^2. */
  @Test
  void concentricLawsAreComparedAlongTheRadius() {
    Continuous p = Isotropic.in(3, new Student(5, 1));
    double square = 3 * 5.0 / 3;
    double cross = 1.5 * Math.log(2 * Math.PI * 4) + square / 8;
    assertExact(
        divergence(p, new Normal(Matrix.scalar(0), Matrix.scalar(2))), cross - entropy(p).value());
  }

  @Test
  void lawsThatReachFartherAreInfinitelyFar() {
    Continuous box = Uniform.of(0, 2);
    Continuous heavy = Isotropic.of(Student.cauchy(1));
    assertExact(divergence(Uniform.of(0, 1), box), Math.log(2));
    assertThat(divergence(box, Uniform.of(0, 1)).value()).isInfinite();
    assertThat(divergence(heavy, Normal.of(0, 1)).value()).isInfinite();
    assertThat(divergence(Normal.of(1, 0.001), box).value()).isInfinite();
    assertThat(divergence(Normal.of(0, 1), heavy).value()).isBetween(0.1, 1.0);
  }

  @Test
  void lawsWithoutADensityAreRefused() {
    Distribution points = Points.of(Matrix.columnVector(1, 2));
    assertThatThrownBy(() -> entropy(points))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("density");
    assertThatThrownBy(() -> entropy(Normal.of(0, 0))).hasMessageContaining("no density");
    assertThatThrownBy(() -> divergence(FULL, new Normal(Matrix.zeros(1, 3), Matrix.scalar(1))))
        .hasMessageContaining("laws in 2 and in 3 dimensions");
  }
}
