package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.parallel.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointPosteriorTest {
  private static final Runnable NOTHING = () -> {};

  private final Workers workers = new Workers(2, NOTHING);

  @AfterEach
  void close() {
    workers.close();
  }

  /** Counts and dimensions on both sides of a whole group and of a whole block. */
  @ParameterizedTest
  @CsvSource({
    "1, 1, 0.9, 0.5",
    "2, 1, 0.7, 0.3",
    "3, 2, 1.0, 1.0",
    "4, 3, 0.0, 1.0",
    "5, 4, -0.6, 0.8",
    "16, 5, 0.5, 0.2",
    "17, 2, 0.3, 2.0",
    "33, 7, 0.99, 0.05",
    "40, 9, 1e-3, 0.999"
  })
  void meansSpreadWeightsAndEvidenceAgreeWithFiftyDigits(int m, int d, double mu, double sigma) {
    Points points = Points.weighted(Clouds.normal(m, d, 0.4, 1, 11), Clouds.weights(m, 12));
    Matrix x = Clouds.normal(3, d, 0.1, 1.2, 13);
    Answers answers = answers(points, Observations.of(x, mu, sigma));
    for (int row = 0; row < x.rows(); row++) {
      ExactPosterior exact = new ExactPosterior(points, x.row(row), mu, sigma);
      assertAgrees(answers, row, exact, 1e-12);
    }
  }

  private static void assertAgrees(Answers answers, int row, ExactPosterior exact, double error) {
    double evidence = exact.logEvidence();
    assertThat(answers.logEvidence().get(row, 0))
        .isCloseTo(evidence, within(error * (1 + Math.abs(evidence))));
    assertThat(answers.spread.get(row, 0)).isCloseTo(exact.spread(), within(error));
    for (int k = 0; k < answers.mean().columns(); k++) {
      assertThat(answers.mean().get(row, k)).isCloseTo(exact.mean(k), within(error));
      assertThat(answers.residual().get(row, k)).isCloseTo(exact.residual(k), within(error));
    }
    for (int j = 0; j < answers.weights.columns(); j++) {
      assertThat(answers.weights.get(row, j)).isCloseTo(exact.weight(j), within(error));
    }
  }

  @Test
  void aRowHasTheSameBitsInEveryBatchAtEveryPlaceOnAnyThreads() {
    Points points = Points.weighted(Clouds.normal(133, 6, 3, 1, 21), Clouds.weights(133, 22));
    Matrix x = Clouds.normal(700, 6, 2, 1.5, 23);
    Answers whole = answers(points, Observations.of(x, 0.8, 0.4));
    for (int threads : new int[] {1, 2, 3, 7}) {
      try (Workers others = new Workers(threads, NOTHING)) {
        assertThat(answers(points, Observations.of(x, 0.8, 0.4), others)).isEqualTo(whole);
      }
    }
    for (int[] part : new int[][] {{0, 1}, {699, 700}, {5, 38}, {127, 129}, {256, 700}}) {
      Matrix rows = x.selectRows(part[0], part[1]);
      assertThat(answers(points, Observations.of(rows, 0.8, 0.4)))
          .isEqualTo(whole.selectRows(part[0], part[1]));
    }
  }

  /** One lane needs points that all others may skip, since their weights there underflow. */
  @Test
  void aRowHasTheSameBitsBesideRowsFarAway() {
    Points points = Points.of(Clouds.normal(64, 2, 0, 5, 31));
    Matrix x = Clouds.normal(200, 2, 0, 5, 32);
    Answers together = answers(points, Observations.of(x, 1, 0.1));
    for (int row = 0; row < x.rows(); row += 9) {
      assertThat(answers(points, Observations.of(x.selectRows(row, row + 1), 1, 0.1)))
          .isEqualTo(together.selectRows(row, row + 1));
    }
  }

  @Test
  void everyRowMayHaveItsOwnNoise() {
    Points points = Points.of(Clouds.normal(20, 3, 0, 1, 41));
    Matrix x = Clouds.normal(3, 3, 0, 1, 42);
    Matrix mu = Matrix.columnVector(1, 0.5, 0);
    Matrix sigma = Matrix.columnVector(0.1, 0.8, 2);
    Answers together = answers(points, new Observations(x, mu, sigma));
    for (int row = 0; row < 3; row++) {
      Observations alone =
          Observations.of(x.selectRows(row, row + 1), mu.get(row, 0), sigma.get(row, 0));
      assertThat(answers(points, alone)).isEqualTo(together.selectRows(row, row + 1));
    }
  }

  /** A cluster of spread 1 at 1e6: the errors are those of the spread. */
  @Test
  void pointsFarFromTheOriginLoseNothing() {
    Points points = Points.of(Clouds.normal(50, 2, 1e6, 1, 51));
    Matrix x = Clouds.normal(8, 2, 1e6, 1, 52);
    Answers answers = answers(points, Observations.of(x, 1, 0.1));
    double plainError = 0;
    for (int row = 0; row < x.rows(); row++) {
      ExactPosterior exact = new ExactPosterior(points, x.row(row), 1, 0.1);
      double spread = exact.spread();
      assertThat(answers.spread.get(row, 0)).isCloseTo(spread, within(1e-12 * (1 + spread)));
      for (int k = 0; k < 2; k++) {
        double residual = exact.residual(k);
        assertThat(answers.residual().get(row, k)).isCloseTo(residual, within(1e-12));
        double plain = x.get(row, k) - answers.mean().get(row, k);
        plainError = Math.max(plainError, Math.abs(plain - residual));
      }
    }
    assertThat(plainError).as("of x - mu*mean").isGreaterThan(1e-11);
  }

  @Test
  void spreadIsNoDifferenceOfLargeNumbers() {
    Points points = Points.of(Clouds.normal(50, 3, 1e6, 1e-3, 61));
    Matrix x = Clouds.normal(1, 3, 1e6, 1e-3, 62);
    Answers answers = answers(points, Observations.of(x, 1, 1e-3));
    double exact = new ExactPosterior(points, x.row(0), 1, 1e-3).spread();
    double meanOfSquares = 0;
    double squareOfMean = 0;
    for (int k = 0; k < 3; k++) {
      for (int j = 0; j < 50; j++) {
        double p = points.points().get(j, k);
        meanOfSquares += answers.weights.get(0, j) * p * p;
      }
      squareOfMean += Math.pow(answers.mean().get(0, k), 2);
    }
    assertThat(answers.spread.get(0, 0)).isCloseTo(exact, within(1e-11 * exact));
    assertThat(Math.abs(meanOfSquares - squareOfMean - exact)).isGreaterThan(exact);
  }

  @Test
  void farRowsHaveOneNeighbourAndNoNaN() {
    Points points = Points.of(Matrix.of(3, 1, new double[] {-1, 0, 1}));
    Answers answers =
        answers(points, Observations.of(Matrix.columnVector(1e8, -1e8, 1e3), 1, 1e-2));
    assertThat(answers.mean()).isEqualTo(Matrix.columnVector(1, -1, 1));
    assertThat(answers.spread).isEqualTo(Matrix.columnVector(0, 0, 0));
    assertThat(answers.weights.row(0)).containsExactly(0, 0, 1);
  }

  @Test
  void aTieIsSharedByWeight() {
    Points points = Points.weighted(Matrix.columnVector(-1, 1), 1, 3);
    Answers answers = answers(points, Observations.of(Matrix.scalar(0), 1, 1e-3));
    assertThat(answers.weights.row(0)).containsExactly(0.25, 0.75);
    assertThat(answers.mean().get(0, 0)).isEqualTo(0.5);
    assertThat(answers.spread.get(0, 0)).isEqualTo(0.75);
  }

  @Test
  void anEmptyBatchHasAnEmptyAnswer() {
    Points points = Points.of(Matrix.columnVector(0, 1));
    Answers answers = answers(points, Observations.of(Matrix.zeros(0, 1), 1, 1));
    assertThat(answers.mean().rows()).isZero();
    assertThat(answers.weights).isEqualTo(Matrix.zeros(0, 2));
  }

  @Test
  void theCheckpointStopsALongEvaluation() {
    Points points = Points.of(Clouds.normal(4000, 64, 0, 1, 71));
    Matrix x = Clouds.normal(2000, 64, 0, 1, 72);
    Runnable closing =
        () -> {
          throw new IllegalStateException("closed");
        };
    try (Workers stopped = new Workers(2, closing)) {
      PointPosterior posterior = new PointPosterior(points, stopped);
      Observations seen = Observations.of(x, 1, 1);
      assertThatThrownBy(() -> posterior.of(seen)).hasMessage("closed");
    }
  }

  @Test
  void dimensionsHaveToMeet() {
    Points points = Points.of(Matrix.zeros(2, 3));
    assertFault(
        "E0324",
        "points in 2 dimensions do not fit a model of data in 3",
        () -> answers(points, Observations.of(Matrix.zeros(1, 2), 1, 1)));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity", "1e-200"})
  void noiseIsPositiveAndFinite(double sigma) {
    Matrix x = Matrix.zeros(1, 1);
    assertFault("E0632", "sigma = " + Decimals.shortest(sigma), () -> Observations.of(x, 1, sigma));
  }

  @Test
  void whatCannotBeAnsweredIsRefused() {
    Matrix x = Matrix.of(2, 2, new double[] {0, 0, 0, Double.NaN});
    assertFault("E0633", "row 1 of x has nan in column 1", () -> Observations.of(x, 1, 1));
    assertFault("E0631", "mu = nan", () -> Observations.of(Matrix.zeros(1, 1), Double.NaN, 1));
    assertFault(
        "E0323",
        "mu is one number, or one for each of the 3 rows of x, not a 2 x 1 matrix",
        () -> new Observations(Matrix.zeros(3, 1), Matrix.zeros(2, 1), Matrix.scalar(1)));
    Matrix remote = Matrix.columnVector(0, 1e200);
    assertFault(
        "E0634",
        "row 1 of x lies too far",
        () -> answers(Points.of(Matrix.scalar(0)), Observations.of(remote, 1, 1)));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }

  private Answers answers(Points points, Observations seen) {
    return answers(points, seen, workers);
  }

  private static Answers answers(Points points, Observations seen, Workers workers) {
    PointPosterior model = new PointPosterior(points, workers);
    Posterior posterior = model.of(seen);
    return new Answers(
        posterior.mean(),
        posterior.residual(),
        posterior.logEvidence(),
        model.spread(posterior),
        model.weights(posterior));
  }

  /** All that a posterior says; equal if all bits are. */
  private record Answers(
      Matrix mean, Matrix residual, Matrix logEvidence, Matrix spread, Matrix weights) {

    Answers selectRows(int from, int to) {
      return new Answers(
          mean.selectRows(from, to),
          residual.selectRows(from, to),
          logEvidence.selectRows(from, to),
          spread.selectRows(from, to),
          weights.selectRows(from, to));
    }
  }
}
