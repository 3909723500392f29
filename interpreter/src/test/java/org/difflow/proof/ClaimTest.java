package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that a script claims, checked against the law of the path. */
class ClaimTest {
  private static final String PATHS =
      """
      sym d in 1..inf, smin > 0, smax > 0
      path VP(beta_min = 0.1, beta_max = 20) {
        time t in [0, 1], data at 0
        B(t)     = beta_min*t + (beta_max - beta_min)*t^2/2
        mu(t)    = exp(-B(t)/2)
        sigma(t) = sqrt(1 - exp(-B(t)))
      }
      path VE(smin = 0.01, smax = 50) {
        time t in [0, 1], data at 0
        mu(t)    = 1
        sigma(t) = smin*(smax/smin)^t
      }
      path Trig {
        time t in [0, 1], data at 0
        mu(t)    = cos(pi*t/2)
        sigma(t) = sin(pi*t/2)
      }
      """;

  private static String status(String claim) {
    String output = Scripts.output(PATHS + "let r = verify(" + claim + ")\nprint(r.status)\n");
    return output.substring(output.stripTrailing().lastIndexOf('\n') + 1).strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VE, velocity = (x, t, x0) => (x - x0)*log(smax/smin)",
        "VE(smin = 0.01, smax = 50), velocity = (x, t, x0) => (x - x0)*log(5000)",
        "VE, score = (x, t, x0) => -(x - x0)/VE.sigma(t)^2",
        "VE, density = (x, t, x0) =>"
            + " exp(-norm(x - x0)^2/(2*VE.sigma(t)^2))/(2*pi*VE.sigma(t)^2)^(d/2)",
        "VP, velocity = (x, t, x0) => VP.velocity(x, t, x0)",
        "EDM, velocity = (x, t, x0) => (x - x0)/abs(t)",
      })
  void rightClaimsAreAccepted(String claim) {
    assertThat(status(claim)).isEqualTo("accept");
  }

  /** Its mu is 0 at the prior end, which is worth a warning whatever is claimed. */
  @Test
  void constantsOfAClaimAreExact() {
    assertThat(status("Trig, velocity = (x, t, x0) => pi*(cos(pi*t/2)*x - x0)/(2*sin(pi*t/2))"))
        .isEqualTo("warn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VP, velocity = (x, t, x0) => 1.001*VP.velocity(x, t, x0)",
        "VP, velocity = (x, t, x0) => 0",
        "VE, velocity = (x, t, x0) => (x - x0)*log(4999)",
        "VE, score = (x, t, x0) => -(x - x0)/VE.sigma(t)",
        "VE, density = (x, t, x0) => exp(-norm(x - x0)^2/(2*VE.sigma(t)^2))",
      })
  void wrongClaimsAreRejected(String claim) {
    assertThat(status(claim)).isEqualTo("reject");
  }

  @Test
  void aScaledVelocityIsRefutedByAPoint() {
    String claim = "velocity = (x, t, x0) => 1.001*VP.velocity(x, t, x0)";
    assertThat(Scripts.output(PATHS + "verify(VP, " + claim + ")"))
        .containsPattern("✗ continuity equation +failed +at d = .*, t = .*: .* is not ");
  }

  private static final String EIGHT =
      "path P(b = 8) { time t in [0, 1], data at 0; mu(t) = exp(-b*t); sigma(t) = sqrt(1 -"
          + " exp(-2*b*t)) }\n";

  /** With b free the claim is false; that it holds at the default is no proof for all b. */
  @Test
  void whatHoldsAtTheDefaultsIsNotProvedForAll() {
    String claim = "(x, t, x0) => -8*x + 8*(x - P.mu(t)*x0)/(1 - exp(-16*t))";
    assertThat(Scripts.output(EIGHT + "verify(P, velocity = " + claim + ")"))
        .containsPattern("continuity equation +proved +for the parameters at their values")
        .containsPattern("score is grad log density +proved +for all x, t, x0, d, b");
  }

  @Test
  void refutedClaimNamesTheIdentitiesThatFail() {
    assertThat(
            Scripts.output(
                EIGHT + "let r = verify(P, velocity = (x, t, x0) => 2*x)\nprint(r.violations)"))
        .endsWith(
            "[\"continuity equation\", \"divergence of velocity\", \"velocity is drift and half g^2"
                + " score\", \"the SDE family keeps the marginals\"]\n");
  }
}
