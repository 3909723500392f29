package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Brownian bridges between two points in scripts, against golden values. */
class GoldenBridgeTest {
  private static final GoldenCases PINNED =
      GoldenCases.of("08_bridges.json", "bridges").where("q", "pinned_bridge");

  private static final String BROWNIAN =
      """
      path B(s = 1) {
        time t in [0, 1], data at 1
        mu(t, x0, x1) = (1 - t)*x0 + t*x1
        sigma(t) = s*sqrt(t*(1 - t))
      }
      """;

  @Test
  void membersAgree() {
    bridges("B(s = {diffusion}).drift({x}, {t}, {x0}, {x1})").assertAgreement();
  }

  @Test
  void theBackwardDriftIsNotTheForwardOne() {
    assertThat(bridges("B(s = {diffusion}).backward_drift({x}, {t}, {x0}, {x1})").disagreements())
        .hasSizeGreaterThan(30);
  }

  private static GoldenComparison bridges(String drift) {
    return new GoldenComparison(PINNED, BROWNIAN)
        .with("mean", "B.mu({t}, {x0}, {x1})")
        .with("variance", "B(s = {diffusion}).sigma({t})^2")
        .with("forward_drift", drift)
        .with("backward_drift", "B(s = {diffusion}).backward_drift({x}, {t}, {x0}, {x1})")
        .with("score", "B(s = {diffusion}).score({x}, {t}, {x0}, {x1})")
        .with("ode_velocity", "B(s = {diffusion}).velocity({x}, {t}, {x0}, {x1})")
        .with("log_density", "B(s = {diffusion}).logdensity({x}, {t}, {x0}, {x1})");
  }
}
