package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.difflow.data.Matrix;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GoldenGaussianPathsTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("02_gaussian_paths.json");

  private final Map<String, ConditionalPath> paths = new HashMap<>();

  @Test
  void membersHaveTheirReferenceValues() {
    assertThat(GOLDEN.cases()).hasSize(120).allSatisfy(this::membersAgree);
  }

  private void membersAgree(JsonNode golden) {
    ConditionalPath path = path(golden.get("inputs"));
    JsonNode expected = golden.get("expected");
    Matrix t = Matrix.scalar(golden.get("inputs").get("t").asDouble());
    Matrix x = vector(golden.get("inputs").get("x"));
    Matrix x0 = vector(golden.get("inputs").get("x0"));

    agree(path.evaluate(Member.VELOCITY, List.of(x, t, x0)), expected.get("cond_velocity"));
    agree(path.evaluate(Member.SCORE, List.of(x, t, x0)), expected.get("cond_score"));
    agree(path.evaluate(Member.LOG_DENSITY, List.of(x, t, x0)), expected.get("cond_logdensity"));
    agree(path.evaluate(Member.DIVERGENCE, List.of(x, t, x0)), expected.get("cond_divergence"));
    agree(path.evaluate(Member.MU, List.of(t)), expected.get("mu"));
    agree(path.evaluate(Member.SIGMA, List.of(t)), expected.get("sigma"));
    agree(path.evaluate(Member.SNR, List.of(t)), expected.get("snr"));
    agree(path.evaluate(Member.LOG_SNR, List.of(t)), expected.get("log_snr"));
  }

  @Test
  void driftAndDiffusionHaveTheirReferenceValuesInBothOrientations() {
    assertThat(GOLDEN.cases()).allSatisfy(this::sdeAgrees);
  }

  private void sdeAgrees(JsonNode golden) {
    ConditionalPath path = path(golden.get("inputs"));
    JsonNode expected = golden.get("expected");
    Matrix t = Matrix.scalar(golden.get("inputs").get("t").asDouble());

    agree(path.evaluate(Member.DRIFT, List.of(Matrix.scalar(1), t)), expected.get("f_coef"));
    double diffusion = path.evaluate(Member.DIFFUSION, List.of(t)).get(0, 0);
    agree(Matrix.scalar(diffusion * diffusion), expected.get("g2_noising"));
  }

  @Test
  void coefficientsAreThoseOfTheSchedule() {
    assertThat(GOLDEN.cases()).allSatisfy(this::coefficientsAgree);
  }

  private void coefficientsAgree(JsonNode golden) {
    JsonNode expected = golden.get("expected");
    double time = golden.get("inputs").get("t").asDouble();
    Coefficients at = path(golden.get("inputs")).coefficients(time);

    agree(Matrix.scalar(at.mu()), expected.get("mu"));
    agree(Matrix.scalar(at.sigma()), expected.get("sigma"));
    agree(Matrix.scalar(at.muRate()), expected.get("dmu_dt"));
    agree(Matrix.scalar(at.sigmaRate()), expected.get("dsigma_dt"));
    agree(Matrix.scalar(at.squaredDiffusion()), expected.get("g2_noising"));
  }

  private ConditionalPath path(JsonNode inputs) {
    return paths.computeIfAbsent(
        inputs.get("path").asString(),
        name ->
            GaussianPaths.until(
                name.equals("edm") ? 80 : 1,
                name,
                inputs.get("mu").asString(),
                inputs.get("sigma").asString(),
                inputs.get("direction").asString().equals("data0")
                    ? DataEnd.LOWER
                    : DataEnd.UPPER));
  }

  private static Matrix vector(JsonNode numbers) {
    return Matrix.rowVector(
        StreamSupport.stream(numbers.spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .toArray());
  }

  private static void agree(Matrix actual, JsonNode expected) {
    double[] values =
        expected.isArray() ? vector(expected).values() : new double[] {expected.asDouble()};
    assertThat(actual.values()).hasSameSizeAs(values);
    for (int i = 0; i < values.length; i++) {
      assertThat(actual.values()[i]).isCloseTo(values[i], within(GOLDEN.tolerance(values[i])));
    }
  }
}
