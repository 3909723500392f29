package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.difflow.distribution.Normal;
import org.difflow.golden.GaussianPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.path.PathDeclaration;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void tableIsAlignedAndSaysWhatEachCheckFound() {
    assertThat(Verifier.verify(GaussianPaths.optimalTransport()).table())
        .isEqualTo(
            """
            path OT
              ✓ continuity equation                   proved   for all x, t, x0, d, σ_min
              ✓ score is grad log density             proved   for all x, t, x0, d, σ_min
              ✓ divergence of velocity                proved   for all x, t, x0, d, σ_min
              ✓ density of the law                    proved   for all x, t, x0, d, σ_min
              ✓ log density of the law                proved   for all x, t, x0, d, σ_min
              ✓ density integrates to 1               proved   for all x, t, x0, d, σ_min
              ✓ velocity is drift and half g^2 score  proved   for all x, t, x0, d, σ_min
              ✓ the SDE family keeps the marginals    proved   for all x, t, x0, d, σ_min
              ✓ psi is the mass within r              proved   for all r, t, d, σ_min
              ✓ speed carries the mass within r       proved   for all r, t, d, σ_min
              ✓ continuity equation in r and t        proved   for all r, t, d, σ_min
              ✓ phi is the density on a sphere        proved   for all r, t, d, σ_min
              ✓ varphi is the flux                    proved   for all r, t, d, σ_min
              ✓ divergence and score in r             proved   for all r, t, d, σ_min
              ≈ mass by quadrature                    checked  within 1e-9 of 1 at d = 1, 2, 3 and 3 times
              ✓ mu is 1 at the data end               proved   μ = 1 at t = 1
              ≈ sigma is 0 or small at the data end   checked  σ = 0.0001 at t = 1
              ✓ sigma is positive inside              proved   for all times inside the range
              ✓ mu keeps its sign inside              proved   for all times inside the range
              ✓ noise rises against signal            proved   g^2 > 0 for all times inside the range
              ! mu is not 0 at the prior end          warning  μ = 0 at t = 0; mu = 0 at the prior end, so the drift is singular there (MU_ZERO, E0263)
              ≈ the prior forgets the data            checked  μ/σ = 0 at t = 0
              status warn, sde_status accept
            """);
  }

  @Test
  void aFailedCheckShowsItsCounterexampleAndRejects() {
    ConditionalPath path = GaussianPaths.edm();
    Formula velocity = path.formula(Member.VELOCITY);
    Formula claim =
        new Formula(
            "velocity",
            velocity.arguments(),
            velocity.body().times(path.time().pool().decimal(1.001)));
    Report report = Verifier.verify(path, Map.of(Member.VELOCITY, claim));

    assertThat(report.failed()).isTrue();
    assertThat(report.status()).isEqualTo("reject");
    assertThat(report.sdeStatus()).isEqualTo("reject");
    assertThat(report.table())
        .containsPattern("✗ continuity equation +failed +at .*t = .*: .* is not ");
  }

  @Test
  void warningsRefuseTheSdeOnlyWhereTheViolationDoes() {
    Check noSde = Check.violated("a", Violation.SNR_MONOTONE, "found");
    Check noPrior = Check.violated("b", Violation.NO_PRIOR, "found");

    assertThat(new Report("P", List.of(noSde)).sdeStatus()).isEqualTo("reject");
    assertThat(new Report("P", List.of(noPrior)).sdeStatus()).isEqualTo("accept");
    assertThat(new Report("P", List.of(noSde, noPrior)).status()).isEqualTo("warn");
    assertThat(new Report("P", List.of(noSde, noPrior)).violations())
        .containsExactly(Violation.SNR_MONOTONE, Violation.NO_PRIOR);
  }

  @Test
  void aDeclaredPriorIsComparedWithTheLawAtThePriorEnd() {
    assertThat(declaredPrior(0, 1).outcome()).isEqualTo(Outcome.CHECKED);
    assertThat(declaredPrior(0, 2).outcome()).isEqualTo(Outcome.WARNING);
    assertThat(declaredPrior(1, 1).outcome()).isEqualTo(Outcome.WARNING);
    assertThat(declaredPrior(0, 2).detail()).isEqualTo("normal(0, 2), and σ = 1");
  }

  private static Check declaredPrior(long mean, long std) {
    ConditionalPath edm = GaussianPaths.edm();
    Normal prior = Normal.of(mean, std);
    PathDeclaration declaration =
        PathDeclaration.of("P", edm.time(), edm.range(), edm.law()).withPrior(prior);
    return Verifier.verify(new ConditionalPath(declaration))
        .check("declared prior is the law there")
        .orElseThrow();
  }
}
