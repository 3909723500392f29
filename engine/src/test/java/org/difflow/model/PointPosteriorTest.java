package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.strip.Strip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointPosteriorTest {
  private static final Runnable NOTHING = () -> {};

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
    Answers answers = answers(points, x, mu, sigma);
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
  void aRowHasTheSameBitsInEveryBatchAtEveryPlace() {
    Points points = Points.weighted(Clouds.normal(133, 6, 3, 1, 21), Clouds.weights(133, 22));
    Matrix x = Clouds.normal(300, 6, 2, 1.5, 23);
    Answers whole = answers(points, x, 0.8, 0.4);
    for (int[] part : new int[][] {{0, 1}, {299, 300}, {5, 38}, {127, 129}, {150, 300}}) {
      Matrix rows = x.selectRows(part[0], part[1]);
      assertThat(answers(points, rows, 0.8, 0.4)).isEqualTo(whole.selectRows(part[0], part[1]));
    }
  }

  /** One lane needs points that all others may skip, since their weights there underflow. */
  @Test
  void aRowHasTheSameBitsBesideRowsFarAway() {
    Points points = Points.of(Clouds.normal(64, 2, 0, 5, 31));
    Matrix x = Clouds.normal(200, 2, 0, 5, 32);
    Answers together = answers(points, x, 1, 0.1);
    for (int row = 0; row < x.rows(); row += 9) {
      assertThat(answers(points, x.selectRows(row, row + 1), 1, 0.1))
          .isEqualTo(together.selectRows(row, row + 1));
    }
  }

  /** A cluster of spread 1 at 1e6: the errors are those of the spread. */
  @Test
  void pointsFarFromTheOriginLoseNothing() {
    Points points = Points.of(Clouds.normal(50, 2, 1e6, 1, 51));
    Matrix x = Clouds.normal(8, 2, 1e6, 1, 52);
    Answers answers = answers(points, x, 1, 0.1);
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
    Answers answers = answers(points, x, 1, 1e-3);
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
    Answers answers = answers(points, Matrix.columnVector(1e8, -1e8, 1e3), 1, 1e-2);
    assertThat(answers.mean()).isEqualTo(Matrix.columnVector(1, -1, 1));
    assertThat(answers.spread).isEqualTo(Matrix.columnVector(0, 0, 0));
    assertThat(answers.weights.row(0)).containsExactly(0, 0, 1);
  }

  @Test
  void aTieIsSharedByWeight() {
    Points points = Points.weighted(Matrix.columnVector(-1, 1), 1, 3);
    Answers answers = answers(points, Matrix.scalar(0), 1, 1e-3);
    assertThat(answers.weights.row(0)).containsExactly(0.25, 0.75);
    assertThat(answers.mean().get(0, 0)).isEqualTo(0.5);
    assertThat(answers.spread.get(0, 0)).isEqualTo(0.75);
  }

  @Test
  void anEmptyBatchHasAnEmptyAnswer() {
    Points points = Points.of(Matrix.columnVector(0, 1));
    Answers answers = answers(points, Matrix.zeros(0, 1), 1, 1);
    assertThat(answers.mean().rows()).isZero();
    assertThat(answers.weights).isEqualTo(Matrix.zeros(0, 2));
  }

  @Test
  void thePulseStopsALongEvaluation() {
    Points points = Points.of(Clouds.normal(4000, 64, 0, 1, 71));
    PointPosterior posterior = new PointPosterior(new PointTable(points), 1, 1);
    Runnable closing =
        () -> {
          throw new IllegalStateException("closed");
        };
    double[] s = new double[posterior.scratch()];
    assertThatThrownBy(() -> posterior.see(new double[64], 1, 0, 0, s, closing))
        .hasMessage("closed");
    posterior.see(new double[64], 1, 0, 0, s, NOTHING);
    assertThatThrownBy(() -> posterior.spread(s, closing)).hasMessage("closed");
  }

  /**
   * Between them lies an inner product's error of 1e-7, and the centre of the data is in neither.
   */
  @Test
  void clustersFarApartLoseNothing() {
    Matrix cluster = Clouds.normal(40, 2, 1e4, 1, 81);
    Points points = Points.of(cluster.above(Clouds.normal(40, 2, -1e4, 1, 82)));
    Matrix x = Clouds.normal(8, 2, 1e4, 1, 83);
    Answers answers = answers(points, x, 1, 0.05);
    for (int row = 0; row < x.rows(); row++) {
      assertAgrees(answers, row, new ExactPosterior(points, x.row(row), 1, 0.05), 2e-11);
    }
  }

  /** Points so close on a line are as good as all numbers, among which the mean is x itself. */
  @Test
  void aMillionPointsNeedNoMoreRoomThanOne() {
    Matrix line = Matrix.zeros(1_000_000, 1);
    Arrays.setAll(line.values(), i -> i * 1e-6 - 0.5);
    PointPosterior many = new PointPosterior(new PointTable(Points.of(line)), 1, 0.01);
    PointPosterior one = new PointPosterior(new PointTable(Points.of(Matrix.scalar(0))), 1, 0.01);
    assertThat(many.scratch()).isEqualTo(one.scratch());
    double[] s = new double[many.scratch()];
    many.see(new double[] {0.123}, 1, 0, 0, s, NOTHING);
    assertThat(many.mean(s, 0, 0)).isCloseTo(0.123, within(1e-13));
  }

  @Test
  void pointsThatCoincideShareTheirWeight() {
    Points points = Points.weighted(Matrix.columnVector(2, 2, 5), 1, 3, 4);
    Answers answers = answers(points, Matrix.scalar(2.5), 1, 0.01);
    assertThat(answers.weights.row(0)).containsExactly(0.25, 0.75, 0);
    assertThat(answers.mean().get(0, 0)).isEqualTo(2);
    assertThat(answers.spread.get(0, 0)).isZero();
  }

  @Test
  void withoutASignalThePriorWeightsStay() {
    Points points = Points.weighted(Matrix.columnVector(-1, 7), 1, 3);
    for (double mu : new double[] {0, -0.0, 1e-200, -1e-40}) {
      Answers answers = answers(points, Matrix.columnVector(2, -300), mu, 1);
      assertThat(answers.weights.row(0)).containsExactly(0.25, 0.75);
      assertThat(answers.weights.row(1)).containsExactly(0.25, 0.75);
      assertThat(answers.logEvidence().get(0, 0)).isEqualTo(-2);
      assertThat(answers.residual().get(0, 0)).isEqualTo(2);
    }
  }

  @Test
  void manyCoordinatesAgreeWithFiftyDigits() {
    Points points = Points.of(Clouds.normal(5, 3072, 0, 0.02, 91));
    Matrix x = Clouds.normal(1, 3072, 0, 1, 92);
    Answers answers = answers(points, x, 0.9, 1);
    ExactPosterior exact = new ExactPosterior(points, x.row(0), 0.9, 1);
    assertThat(answers.mean().get(0, 3071)).isCloseTo(exact.mean(3071), within(1e-13));
    assertThat(answers.weights.get(0, 4)).isCloseTo(exact.weight(4), within(1e-11));
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "NaN", "Infinity", "1e-200"})
  void noiseIsPositiveAndFinite(double sigma) {
    PointTable table = new PointTable(Points.of(Matrix.scalar(0)));
    assertFault(
        "E0632", "sigma = " + Decimals.shortest(sigma), () -> new PointPosterior(table, 1, sigma));
    assertFault("E0631", "mu = nan", () -> new PointPosterior(table, Double.NaN, 1));
  }

  /** Such samples have no weights, and their neighbours in the strip are untouched. */
  @Test
  void whatCannotBeAnsweredIsNotReached() {
    PointPosterior posterior =
        new PointPosterior(new PointTable(Points.of(Matrix.scalar(0))), 1, 1);
    double[] s = new double[posterior.scratch()];
    for (double remote : new double[] {1e200, Double.NaN, Double.NEGATIVE_INFINITY}) {
      posterior.see(new double[] {3, remote, 4}, 3, 0, 0, s, NOTHING);
      assertThat(s[posterior.total() + 1]).isZero();
      assertThat(posterior.residual(s, 0, 2)).isEqualTo(4);
    }
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }

  private static Answers answers(Points points, Matrix x, double mu, double sigma) {
    PointPosterior posterior = new PointPosterior(new PointTable(points), mu, sigma);
    Answers answers = Answers.of(x, points.count());
    for (int from = 0; from < x.rows(); from += Strip.WIDTH) {
      answers.fill(posterior, x, from);
    }
    return answers;
  }

  /** All that a posterior says; equal if all bits are. */
  private record Answers(
      Matrix mean, Matrix residual, Matrix logEvidence, Matrix spread, Matrix weights) {

    static Answers of(Matrix x, int points) {
      int n = x.rows();
      return new Answers(
          Matrix.zeros(n, x.columns()),
          Matrix.zeros(n, x.columns()),
          Matrix.zeros(n, 1),
          Matrix.zeros(n, 1),
          Matrix.zeros(n, points));
    }

    void fill(PointPosterior posterior, Matrix x, int from) {
      double[] s = new double[posterior.scratch()];
      posterior.see(x.transposed().values(), x.rows(), from, 0, s, NOTHING);
      posterior.spread(s, NOTHING);
      int samples = Strip.samples(x.rows(), from);
      for (int lane = 0; lane < samples; lane++) {
        for (int k = 0; k < x.columns(); k++) {
          int index = (from + lane) * x.columns() + k;
          mean.values()[index] = posterior.mean(s, k, lane);
          residual.values()[index] = posterior.residual(s, k, lane);
        }
        logEvidence.values()[from + lane] = posterior.logEvidence(s, lane);
        spread.values()[from + lane] = posterior.spread(s, lane);
      }
      posterior.weights(s, (point, strip) -> fill(s, point, strip, from, samples), NOTHING);
    }

    private void fill(double[] s, int point, int strip, int from, int samples) {
      for (int lane = 0; lane < samples; lane++) {
        weights.values()[(from + lane) * weights.columns() + point] = s[strip + lane];
      }
    }

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
