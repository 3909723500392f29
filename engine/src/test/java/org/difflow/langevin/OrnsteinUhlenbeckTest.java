package org.difflow.langevin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.data.Matrix;
import org.difflow.distribution.Normal;
import org.difflow.golden.GoldenFile;
import org.difflow.information.RelativeEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class OrnsteinUhlenbeckTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("12_langevin_ou.json");
  private static final Matrix FULL = Matrix.of(2, 2, new double[] {2, 0.5, 0.5, 1});

  static Stream<JsonNode> line() {
    return cases("ou");
  }

  static Stream<JsonNode> matrices() {
    return cases("ula_gaussian");
  }

  private static Stream<JsonNode> cases(String kind) {
    return GOLDEN.cases().filter(one -> one.get("inputs").get("q").asString().equals(kind));
  }

  private static Matrix matrix(JsonNode rows) {
    double[] values =
        StreamSupport.stream(rows.spliterator(), false)
            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
            .mapToDouble(JsonNode::asDouble)
            .toArray();
    return Matrix.of(rows.size(), rows.size(), values);
  }

  private static void assertAgrees(double found, JsonNode expected) {
    double value = expected.asDouble();
    assertThat(found).isCloseTo(value, within(GOLDEN.tolerance(value)));
  }

  private static void assertMoments(Normal law, JsonNode mean, JsonNode variance) {
    assertAgrees(law.mean().get(0, 0), mean);
    assertAgrees(law.covariance(1).get(0, 0), variance);
  }

  private static double divergence(Normal p, Normal q) {
    return RelativeEntropy.of(p, q, 2, 0).value();
  }

  @ParameterizedTest
  @MethodSource("line")
  void theProcessOnTheLineHasTheGoldenLaws(JsonNode golden) {
    JsonNode in = golden.get("inputs");
    JsonNode out = golden.get("expected");
    double t = in.get("t").asDouble();
    OrnsteinUhlenbeck process =
        OrnsteinUhlenbeck.of(
            Matrix.scalar(in.get("k").asDouble()),
            Matrix.scalar(in.get("m").asDouble()),
            in.get("D").asDouble());
    Normal start = Normal.of(in.get("mean0").asDouble(), Math.sqrt(in.get("var0").asDouble()));
    Normal rest = process.stationary();
    assertMoments(process.law(t, start), out.get("mean_t"), out.get("var_t"));
    assertMoments(rest, in.get("m"), out.get("stationary_var"));
    assertAgrees(process.autocovariance(t).get(0, 0), out.get("autocov_lag_t"));
    assertAgrees(divergence(process.law(t, start), rest), out.get("kl_t"));
    assertAgrees(divergence(start, rest), out.get("kl_0"));
    OrnsteinUhlenbeck.Euler euler = process.euler(in.get("h").asDouble());
    assertMoments(euler.stationary(), in.get("m"), out.get("em_stationary_var"));
    assertMoments(euler.law(10, start), out.get("em_mean_after_10"), out.get("em_var_after_10"));
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void langevinsAlgorithmHasTheGoldenCovariance(JsonNode golden) {
    JsonNode in = golden.get("inputs");
    JsonNode out = golden.get("expected");
    OrnsteinUhlenbeck process =
        OrnsteinUhlenbeck.of(matrix(in.get("precision")), Matrix.scalar(0), 1);
    assertCovariance(process.stationary(), matrix(out.get("stationary_cov_exact")));
    assertCovariance(
        process.euler(in.get("h").asDouble()).stationary(), matrix(out.get("stationary_cov_ula")));
    assertAgrees(process.largestStep(), out.get("h_max"));
  }

  private static void assertCovariance(Normal law, Matrix expected) {
    assertThat(law.covariance(2).values()).containsExactly(expected.values(), within(1e-11));
  }

  /**
   * Steps of the moments, one after the other: m -> m - h A m, S -> (I - h A) S (I - h A) + 2 h.
   */
  @Test
  void lawsOfEulersMethodFollowItsSteps() {
    double h = 0.3;
    Normal start =
        Normal.withCovariance(
            Matrix.rowVector(1, -2), Matrix.of(2, 2, new double[] {1, -0.3, -0.3, 0.5}));
    Matrix step = Matrix.of(2, 2, new double[] {1 - h * 2, -h * 0.5, -h * 0.5, 1 - h});
    Matrix s = start.covariance(2);
    Matrix mean = start.mean();
    for (int n = 0; n < 3; n++) {
      s = product(product(step, s), step);
      s.values()[0] += 2 * h;
      s.values()[3] += 2 * h;
      mean = product(mean, step);
    }
    Normal law = OrnsteinUhlenbeck.of(FULL, Matrix.scalar(0), 1).euler(h).law(3, start);
    assertCovariance(law, s);
    assertThat(law.mean().values()).containsExactly(mean.values(), within(1e-13));
  }

  private static Matrix product(Matrix a, Matrix b) {
    Matrix result = Matrix.zeros(a.rows(), b.columns());
    for (int i = 0; i < a.rows(); i++) {
      for (int j = 0; j < b.columns(); j++) {
        result.values()[i * b.columns() + j] =
            a.get(i, 0) * b.get(0, j) + a.get(i, 1) * b.get(1, j);
      }
    }
    return result;
  }

  /** A process goes on from where it was; the law of another time is another. */
  @Test
  void timesAddUp() {
    OrnsteinUhlenbeck process = OrnsteinUhlenbeck.of(FULL, Matrix.rowVector(1, 2), 0.5);
    Normal start = new Normal(Matrix.rowVector(3, 0), Matrix.scalar(0));
    Normal once = process.law(0.7, start);
    assertThat(divergence(process.law(0.4, process.law(0.3, start)), once)).isLessThan(1e-13);
    assertThat(divergence(process.law(0.8, start), once)).isGreaterThan(1e-4);
  }

  @Test
  void unstableStepsAndForcesAreRefused() {
    OrnsteinUhlenbeck process = OrnsteinUhlenbeck.of(Matrix.scalar(4), Matrix.scalar(0), 1);
    for (double h : new double[] {0, -0.1, 0.5, 3, Double.NaN}) {
      assertThatThrownBy(() -> process.euler(h)).hasMessageContaining("between 0 and 0.5");
    }
    for (Matrix k :
        new Matrix[] {
          Matrix.scalar(-1),
          Matrix.zeros(2, 2),
          Matrix.of(2, 2, new double[] {1, 2, 2, 1}),
          Matrix.of(2, 2, new double[] {2, 1, 0, 2})
        }) {
      assertThatThrownBy(() -> OrnsteinUhlenbeck.of(k, Matrix.scalar(0), 1))
          .hasMessageContaining("positive eigenvalues");
    }
    assertThatThrownBy(() -> OrnsteinUhlenbeck.of(FULL, Matrix.zeros(1, 3), 1))
        .hasMessageContaining("do not fit");
  }
}
