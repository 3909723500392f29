package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Transport maps, plans and bridges as scripts call them, against golden values. */
class TransportTest {
  private static final String MAP =
      "transport_map(normal({m0}, cov = {S0}), normal({m1}, cov = {S1}))";
  private static final String BRIDGE =
      "bridge(normal({m0}, cov = {S0}), normal({m1}, cov = {S1}), {diffusion})";
  private static final String PINNED = "bridge(normal({x0}, 0), normal({x1}, 0), {diffusion})";

  private static GoldenCases golden(String file, String question) {
    return GoldenCases.of(file, question).where("q", question);
  }

  /** A matrix prints row by row, a list on one line. */
  private static String line(String matrix) {
    return "[" + matrix + ", \"\"]";
  }

  @Test
  void mapsBetweenNormalLawsAgree() {
    maps(MAP).assertAgreement();
  }

  /** The map back is the inverse, and as far. */
  @Test
  void theMapBackIsRefuted() {
    String back = "transport_map(normal({m1}, cov = {S1}), normal({m0}, cov = {S0}))";
    assertThat(maps(back).disagreements()).isNotEmpty().noneMatch(one -> one.startsWith("w2"));
  }

  private static GoldenComparison maps(String map) {
    return new GoldenComparison(golden("10_wasserstein.json", "gaussian_w2"), "")
        .with("map_matrix", line(map + ".matrix"))
        .with("w2", map + ".distance")
        .with("w2_squared", map + ".action");
  }

  @Test
  void plansBetweenPointsAgree() {
    String unweighted = "fn set(x, w) = if w == \"uniform\" then x else points(x, weights = w)\n";
    String plan = "transport_map(set({x}, {wx}), set({y}, {wy}), order = ";
    new GoldenComparison(golden("10_wasserstein.json", "empirical_1d"), unweighted)
        .with("w1", plan + "1).distance")
        .with("w2", plan + "2).distance")
        .with("w2_squared", plan + "2).action")
        .assertAgreement();
  }

  @Test
  void bridgesAgree() {
    bridges(BRIDGE).assertAgreement();
  }

  @Test
  void bridgesWithOtherNoiseAreRefuted() {
    String wrong = BRIDGE.replace("{diffusion}", "{diffusion}^2/2");
    assertThat(bridges(wrong).disagreements()).anyMatch(one -> one.startsWith("score"));
  }

  private static GoldenComparison bridges(String bridge) {
    return fields("gaussian_schroedinger_bridge", bridge)
        .with("cross_cov_X0X1", line(bridge + ".cross_covariance"))
        .with("cov", line(bridge + ".covariance({t})"));
  }

  @Test
  void pinnedBrownianMotionAgrees() {
    fields("pinned_bridge", PINNED)
        .with("variance", PINNED + ".covariance({t})")
        .with("log_density", PINNED + ".law({t}).logdensity({x})")
        .assertAgreement();
  }

  private static GoldenComparison fields(String question, String bridge) {
    return new GoldenComparison(golden("08_bridges.json", question), "")
        .with("mean", bridge + ".mean({t})")
        .with("forward_drift", bridge + ".drift({x}, {t})")
        .with("backward_drift", bridge + ".backward_drift({x}, {t})")
        .with("score", bridge + ".score({x}, {t})")
        .with("ode_velocity", bridge + ".velocity({x}, {t})");
  }
}
