package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.RadialPaths;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The kernel of the Poisson law, and its radial quantiles, against golden group 03. */
class GoldenPoissonTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("03_poisson_kernel.json");
  private static final long END = 1_000_000;

  private final Map<Integer, ConditionalPath> paths = new HashMap<>();
  private final List<String> disagreements = new ArrayList<>();

  @Test
  void densitiesMassesAndScoresHaveTheirReferenceValues() {
    assertThat(cases("prior_density")).isNotEmpty();
    cases("prior_density").forEach(this::kernel);

    assertThat(disagreements).isEmpty();
  }

  private void kernel(JsonNode golden) {
    double r = golden.get("inputs").get("radius").asDouble();
    double t = golden.get("inputs").get("T").asDouble();
    int d = golden.get("inputs").get("d").asInt();
    double logDensity = value(d, Member.LOG_PHI, r, t);

    agree(golden, "log_density", logDensity);
    agree(golden, "log_radial_pdf", logDensity + logArea(d) + (d - 1) * Math.log(r));
    agree(golden, "radial_cdf", value(d, Member.PSI, r, t));
    agree(golden, "radial_sf", value(d, Member.TAIL, r, t));
    agree(golden, "score_over_x", value(d, Member.RADIAL_SCORE, r, t) / r);
  }

  @Test
  void theConstantIsTheDensityAtTheCentreAtTimeOne() {
    assertThat(cases("normalisation")).isNotEmpty();
    cases("normalisation")
        .forEach(
            golden -> {
              int d = golden.get("inputs").get("d").asInt();
              agree(golden, "log_C_d", value(d, Member.LOG_PHI, 0, 1));
            });

    assertThat(disagreements).isEmpty();
  }

  @Test
  void massesAtQuantilesAreTheirProbabilities() {
    assertThat(cases("quantile")).isNotEmpty();
    cases("quantile")
        .forEach(
            golden -> {
              int d = golden.get("inputs").get("d").asInt();
              double r = golden.get("expected").get("z_norm").asDouble();
              double p = golden.get("inputs").get("p").asDouble();
              agree(golden, p, value(d, Member.PSI, r, 1));
            });

    assertThat(disagreements).isEmpty();
  }

  private static Stream<JsonNode> cases(String kind) {
    return GOLDEN.cases().filter(golden -> golden.get("inputs").get("q").asString().equals(kind));
  }

  private double value(int dimension, Member member, double r, double t) {
    ConditionalPath path =
        paths.computeIfAbsent(
            dimension, d -> RadialPaths.inDimension(RadialPaths.poissonUntil(END), d));
    return path.evaluate(member, List.of(Matrix.scalar(r), Matrix.scalar(t))).get(0, 0);
  }

  private void agree(JsonNode golden, String quantity, double value) {
    agree(golden, golden.get("expected").get(quantity).asDouble(), value);
  }

  private void agree(JsonNode golden, double expected, double value) {
    if (!(Math.abs(value - expected) <= GOLDEN.tolerance(expected))) {
      disagreements.add(value + ", not " + expected + ": " + golden);
    }
  }

  /** The file has log S_(d-1) by dimension. */
  private static double logArea(int dimension) {
    return cases("normalisation")
        .filter(golden -> golden.get("inputs").get("d").asInt() == dimension)
        .mapToDouble(golden -> golden.get("expected").get("log_sphere_area").asDouble())
        .findFirst()
        .orElseThrow();
  }
}
