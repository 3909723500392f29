package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code gibbs} and its entropy as scripts call them, against golden values. */
class GibbsTest {
  private static GoldenComparison golden(String quartic) {
    String declarations =
        """
        fn potential(name, x) = if name == "quartic" then %s else if name == "double_well" then \
        x^4/4 - x^2/2 else if name == "double_well_deep" then x^4 - 4*x^2 else if name == "tilted" \
        then x^4/4 - x^2/2 + x/2 else (x - 1)^2/8
        fn law(name) = gibbs(x => potential(name, x))
        """
            .formatted(quartic);
    return new GoldenComparison(
            GoldenCases.of("12_langevin_ou.json", "potentials").where("q", "langevin_potential"),
            declarations)
        .with("Z", "exp(-law({case}).logconstant)")
        .with("mean", "law({case}).mean")
        .with("m2", "law({case}).moment(2)")
        .with("m3", "law({case}).moment(3)")
        .with("m4", "law({case}).moment(4)")
        .with("entropy", "entropy(law({case}))");
  }

  @Test
  void potentialsHaveTheGoldenMoments() {
    golden("x^4/4").assertAgreement();
  }

  @Test
  void anotherPotentialHasOthers() {
    assertThat(golden("x^4/5").disagreements()).hasSize(4);
  }
}
