package org.difflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.difflow.parallel.Workers;
import org.difflow.path.ConditionalPath;
import org.difflow.path.DataEnd;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every field of every Gaussian path over five points agrees with 60-digit values. */
class PointModelGoldenTest {
  private static final Points FIVE_POINTS =
      Points.of(Matrix.of(5, 2, new double[] {-1, 0.5, 0.3, 1.2, 1.1, -0.4, -0.6, -1.3, 0.8, 0.9}));

  private final GoldenFile golden = GoldenFile.named("04_marginal_fields_empirical.json");
  private final Map<String, PointModel> models = new HashMap<>();

  @Test
  void marginalFieldsAgreeWithTheReference() {
    try (Workers workers = new Workers(1, () -> {})) {
      List<JsonNode> cases = golden.cases().filter(PointModelGoldenTest::isGaussian).toList();
      cases.forEach(each -> check(each, workers));
      assertThat(cases).hasSize(400);
    }
  }

  private static boolean isGaussian(JsonNode each) {
    return each.get("inputs").get("kind").asString().equals("gaussian");
  }

  private void check(JsonNode each, Workers workers) {
    JsonNode inputs = each.get("inputs");
    JsonNode expected = each.get("expected");
    String path = inputs.get("path").asString();
    PointModel model = models.computeIfAbsent(path, _ -> model(inputs, workers));
    MarginalField field = model.at(row(inputs.get("x")), inputs.get("t").asDouble());
    String where = "%s at t = %s, x = %s".formatted(path, inputs.get("t"), inputs.get("x"));
    agrees(where + ": log density", field.logdensity(), expected.get("log_density"));
    agrees(where + ": weights", field.weights(), expected.get("posterior_weights"));
    agrees(where + ": denoiser", field.denoiser(), expected.get("posterior_mean_x0"));
    agrees(where + ": score", field.score(), expected.get("score"));
    agrees(where + ": velocity", field.velocity(), expected.get("velocity"));
    agrees(where + ": divergence", field.divergence(), expected.get("velocity_divergence"));
  }

  /** The times of the variance-exploding path t run to 10, those of all others to 1. */
  private static PointModel model(JsonNode inputs, Workers workers) {
    ConditionalPath path =
        GaussianPaths.until(
            10,
            "Golden",
            inputs.get("mu").asString(),
            inputs.get("sigma").asString(),
            inputs.get("direction").asString().equals("data0") ? DataEnd.LOWER : DataEnd.UPPER);
    return new PointModel(path, FIVE_POINTS, workers);
  }

  private void agrees(String what, Matrix actual, JsonNode expected) {
    double[] values = expected.isArray() ? row(expected).values() : one(expected);
    assertThat(actual.values()).as(what).hasSameSizeAs(values);
    for (int k = 0; k < values.length; k++) {
      assertThat(actual.values()[k])
          .as(what)
          .isCloseTo(values[k], within(golden.tolerance(values[k])));
    }
  }

  private static double[] one(JsonNode number) {
    return new double[] {number.asDouble()};
  }

  private static Matrix row(JsonNode list) {
    double[] values = new double[list.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = list.get(k).asDouble();
    }
    return Matrix.rowVector(values);
  }
}
