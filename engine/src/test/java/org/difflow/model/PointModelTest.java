package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Function;
import org.difflow.data.Matrix;
import org.difflow.distribution.Distribution;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.parallel.Workers;
import org.difflow.path.Coefficients;
import org.difflow.path.ConditionalPath;
import org.difflow.path.PathDeclaration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PointModelTest {
  private static final double STEP = 1e-4;

  /** Central differences with step h err by h^2 times a third derivative, here below 100. */
  private static final double DIFFERENCE_ERROR = 1e-6;

  private final Workers workers = new Workers(2, () -> {});
  private final Points points =
      Points.weighted(Clouds.normal(30, 3, 0.5, 1, 1), Clouds.weights(30, 2));
  private final Matrix x = Clouds.normal(6, 3, 0.2, 1, 3);

  @AfterEach
  void close() {
    workers.close();
  }

  private PointModel model(ConditionalPath path) {
    return new PointModel(path, points, workers);
  }

  @Test
  void divergenceIsTheSumOfTheDerivativesOfTheVelocity() {
    PointModel model = model(GaussianPaths.vpLinear());
    Matrix divergence = model.divergence(x, 0.3);
    for (int row = 0; row < x.rows(); row++) {
      double sum = 0;
      for (int k = 0; k < 3; k++) {
        sum += derivative(moved -> model.velocity(moved, 0.3), row, k, k);
      }
      assertThat(divergence.get(row, 0)).isCloseTo(sum, within(DIFFERENCE_ERROR));
    }
  }

  @Test
  void divergenceIsNotThatOfTheConditionalVelocity() {
    ConditionalPath path = GaussianPaths.vpLinear();
    Coefficients at = path.coefficients(0.3);
    double conditional = 3 * at.sigmaRate() / at.sigma();
    for (double value : model(path).divergence(x, 0.3).values()) {
      assertThat(Math.abs(value - conditional)).isGreaterThan(0.1);
    }
  }

  @Test
  void scoreIsTheGradientOfTheLogDensity() {
    PointModel model = model(GaussianPaths.optimalTransport());
    Matrix score = model.score(x, 0.4);
    for (int row = 0; row < x.rows(); row++) {
      for (int k = 0; k < 3; k++) {
        double slope = derivative(moved -> model.logdensity(moved, 0.4), row, k, 0);
        assertThat(score.get(row, k)).isCloseTo(slope, within(DIFFERENCE_ERROR));
      }
    }
  }

  /** The derivative of entry {@code column} of a field in coordinate k of a row of x. */
  private double derivative(Function<Matrix, Matrix> field, int row, int k, int column) {
    double above = field.apply(moved(row, k, STEP)).get(0, column);
    double below = field.apply(moved(row, k, -STEP)).get(0, column);
    return (above - below) / (2 * STEP);
  }

  private Matrix moved(int row, int k, double step) {
    Matrix result = x.selectRows(row, row + 1);
    result.values()[k] += step;
    return result;
  }

  @Test
  void velocityScoreDenoiserAndNoiseAreOneFieldInFourForms() {
    ConditionalPath path = GaussianPaths.vpLinear();
    Coefficients at = path.coefficients(0.5);
    MarginalField field = model(path).at(x, 0.5);
    for (int i = 0; i < x.values().length; i++) {
      double denoised = field.denoiser().values()[i];
      double noise = (x.values()[i] - at.mu() * denoised) / at.sigma();
      double velocity = at.muRate() * denoised + at.sigmaRate() * noise;
      assertThat(field.eps().values()[i]).isCloseTo(noise, within(1e-14));
      assertThat(field.score().values()[i]).isCloseTo(-noise / at.sigma(), within(1e-14));
      assertThat(field.velocity().values()[i]).isCloseTo(velocity, within(1e-12));
    }
  }

  @Test
  void densityIsTheMixtureOfNormalLaws() {
    PointModel model = model(GaussianPaths.vpLinear());
    Coefficients at = model.path().coefficients(0.2);
    double[] density = model.density(x, 0.2).values();
    double[] mixture = new double[x.rows()];
    for (int j = 0; j < points.count(); j++) {
      double[] centre = points.points().row(j);
      for (int k = 0; k < 3; k++) {
        centre[k] *= at.mu();
      }
      Normal component = new Normal(Matrix.rowVector(centre), Matrix.scalar(at.sigma()));
      double[] part = component.density(x).values();
      for (int row = 0; row < x.rows(); row++) {
        mixture[row] += points.weights().get(j, 0) * part[row];
      }
    }
    assertThat(density).containsExactly(mixture, within(1e-13));
  }

  @Test
  void weightsOfARowSumToOne() {
    Matrix weights = model(GaussianPaths.vpLinear()).weights(x, 0.05);
    for (int row = 0; row < x.rows(); row++) {
      double sum = 0;
      for (double weight : weights.row(row)) {
        sum += weight;
      }
      assertThat(sum).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void rowsMayStandAtDifferentTimes() {
    PointModel model = model(GaussianPaths.vpLinear());
    Matrix two = x.selectRows(0, 2);
    MarginalField together = model.at(two, Matrix.columnVector(0.1, 0.9));
    for (MarginalMember member : MarginalMember.values()) {
      Matrix whole = member.of(together);
      assertThat(whole.selectRows(0, 1)).isEqualTo(member.of(model.at(two.selectRows(0, 1), 0.1)));
      assertThat(whole.selectRows(1, 2)).isEqualTo(member.of(model.at(two.selectRows(1, 2), 0.9)));
    }
  }

  @Test
  void onePointMeetsEveryTime() {
    PointModel model = model(GaussianPaths.vpLinear());
    Matrix one = x.selectRows(0, 1);
    Matrix velocity = model.at(one, Matrix.columnVector(0.1, 0.9)).velocity();
    assertThat(velocity.selectRows(0, 1)).isEqualTo(model.velocity(one, 0.1));
    assertThat(velocity.selectRows(1, 2)).isEqualTo(model.velocity(one, 0.9));
    assertFault(
        "E0326",
        "one for each of the 6 points, not a 2 x 1 matrix",
        () -> model.at(x, Matrix.columnVector(0.1, 0.9)));
  }

  @Test
  void thePriorThatThePathNamesComesFirst() {
    ConditionalPath edm = GaussianPaths.edm();
    Normal prior = Normal.of(0.5, 2);
    PathDeclaration declaration = PathDeclaration.of("EDM", edm.time(), edm.range(), edm.law());
    PointModel model = model(new ConditionalPath(declaration.withPrior(prior)));
    assertThat(model.prior()).isEqualTo(prior.in(model.dimension()));
  }

  @Test
  void thePriorIsTheLawAtThePriorEndGivenTheMeanOfTheData() {
    PointModel model = model(GaussianPaths.vpLinear());
    Coefficients there = model.path().coefficients(1);
    Distribution prior = model.prior();
    for (int k = 0; k < 3; k++) {
      double mean = points.mean().get(0, k);
      assertThat(prior.mean().get(0, k)).isCloseTo(there.mu() * mean, within(1e-16));
    }
    assertThat(prior.std()).isEqualTo(Matrix.scalar(there.sigma()));
    assertThat(model(GaussianPaths.optimalTransport()).prior().std()).isEqualTo(Matrix.scalar(1));
  }

  @Test
  void thereIsNoFieldWhereTheNoiseIsZero() {
    assertFault(
        "E0411",
        "not finite at t = 0, where mu = 1, sigma = 0",
        () -> model(GaussianPaths.vpLinear()).velocity(x, 0));
  }

  @Test
  void aRowHasTheSameBitsOnAnyThreads() {
    Points many = Points.of(Clouds.normal(1500, 3, 0, 1, 5));
    Matrix rows = Clouds.normal(700, 3, 0, 1, 6);
    ConditionalPath path = GaussianPaths.vpLinear();
    Matrix whole = new PointModel(path, many, workers).velocity(rows, 0.5);
    for (int threads : new int[] {1, 3, 7}) {
      try (Workers others = new Workers(threads, () -> {})) {
        assertThat(new PointModel(path, many, others).velocity(rows, 0.5)).isEqualTo(whole);
      }
    }
  }

  @Test
  void theCheckpointStopsALongEvaluation() {
    Points many = Points.of(Clouds.normal(4000, 64, 0, 1, 7));
    Matrix rows = Clouds.normal(2000, 64, 0, 1, 8);
    Runnable closing =
        () -> {
          throw new IllegalStateException("closed");
        };
    try (Workers stopped = new Workers(2, closing)) {
      PointModel model = new PointModel(GaussianPaths.vpLinear(), many, stopped);
      assertThatThrownBy(() -> model.score(rows, 0.5)).hasMessage("closed");
    }
  }

  @Test
  void anEmptyBatchHasAnEmptyAnswer() {
    PointModel model = model(GaussianPaths.vpLinear());
    assertThat(model.denoiser(Matrix.zeros(0, 3), 0.5)).isEqualTo(Matrix.zeros(0, 3));
    assertThat(model.weights(Matrix.zeros(0, 3), 0.5)).isEqualTo(Matrix.zeros(0, 30));
  }

  @Test
  void rowsWithoutAnAnswerAreNamed() {
    Matrix far = Clouds.normal(70, 3, 0, 1, 9);
    far.values()[3 * 50] = 1e200;
    assertFault(
        "E0634",
        "row 50 of x lies too far from all data",
        () -> model(GaussianPaths.vpLinear()).score(far, 0.5));
    far.values()[3 * 40 + 2] = Double.NaN;
    assertFault(
        "E0633",
        "row 40 of x has nan in column 2",
        () -> model(GaussianPaths.vpLinear()).score(far, 0.5));
  }

  @Test
  void thereIsNoFieldOutsideTheTimeRange() {
    assertFault(
        "E0410",
        "asked for at t = 1.5, outside its time range [0, 1]",
        () -> model(GaussianPaths.vpLinear()).score(x, 1.5));
  }

  @Test
  void pointsHaveTheDimensionOfTheData() {
    assertFault(
        "E0324",
        "points in 2 dimensions do not fit a model of data in 3",
        () -> model(GaussianPaths.vpLinear()).score(Matrix.zeros(1, 2), 0.5));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
