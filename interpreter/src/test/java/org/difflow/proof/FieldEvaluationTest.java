package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** nfe counts, per sample, the distinct (x, time) at which a step asks for the marginal field. */
class FieldEvaluationTest {
  private static final String MODEL =
      Schedule.rectified().declaration()
          + "let model = P on points([[1, 2], [-1, 0.5], [0, -1]])\n";

  @ParameterizedTest
  @CsvSource({
    "euler(7), 7",
    "heun(60), 120",
    "rk4(7), 28",
    "adams2(7), 7",
    "reverse_sde(7), 7",
    "'reverse_sde(7, eta = 0)', 7",
  })
  void samplersOfTheLibraryAskAsOftenAsTheirFormulasSay(String sampler, int expected) {
    assertThat(nfe("", sampler)).isEqualTo(expected);
  }

  @Test
  void askingTwiceAtTheSamePlaceCountsOnce() {
    assertThat(ofStep("x + (t - s)*(velocity(x, s) + velocity(x, s))/2")).isEqualTo(7);
  }

  @Test
  void allKindsOfTheFieldAtTheSamePlaceCountOnce() {
    assertThat(
            ofStep("x + (t - s)*(velocity(x, s) + 0*(score(x, s) + denoiser(x, s) + eps(x, s)))"))
        .isEqualTo(7);
  }

  @Test
  void anotherTimeOrAnotherPlaceCountsAgain() {
    assertThat(ofStep("x + (t - s)*(velocity(x, s) + velocity(x, t))/2")).isEqualTo(14);
    assertThat(ofStep("x + (t - s)*(velocity(x, s) + velocity(2*x, s))/2")).isEqualTo(14);
  }

  @Test
  void coefficientsOfThePathAreFree() {
    assertThat(ofStep("(mu(t) + sigma(t)*diffusion(t))*x + 0*drift(x, t)")).isZero();
  }

  @Test
  void densitiesAreNoFieldEvaluations() {
    assertThat(ofStep("x + 0*(logdensity(x, s) + divergence(x, s))")).isZero();
  }

  @Test
  void everyTurnOfALoopCounts() {
    assertThat(
            nfe(
                Samplers.own(
                    "carry y = none",
                    """
                    y = x + (t - s)*velocity(x, s)
                    for k in 1..3 { y = x + (t - s)/2*(velocity(x, s) + velocity(y, t)) }
                    y
                    """),
                "own(7)"))
        .isEqualTo(4 * 7);
  }

  @Test
  void aStepThatIsShorterAtTheEndCountsLess() {
    assertThat(
            ofStep(
                """
                let k1 = velocity(x, s)
                let y = x + (t - s)*k1
                if t < 0.01 then y else x + (t - s)/2*(k1 + velocity(y, t))
                """))
        .isEqualTo(2 * 7 - 1);
  }

  @Test
  void theFieldAtTheNewPointIsNotAskedForAgainInTheNextStep() {
    String first = "let y = x + (t - s)*velocity(x, s)\nv = velocity(y, t)\n";
    assertThat(nfe(Samplers.own("carry v = none", first + "y"), "own(7)")).isEqualTo(7 + 1);
    assertThat(nfe(Samplers.own("carry v = none", first + "2*y"), "own(7)")).isEqualTo(14);
  }

  @Test
  void theCountIsPerSampleHoweverManyThereAre() {
    assertThat(Printed.number(MODEL + "print(sample(model, 70_000, with = heun(3)).nfe)"))
        .isEqualTo(6);
  }

  private static double ofStep(String step) {
    return nfe(Samplers.own(step), "own(7)");
  }

  private static double nfe(String declarations, String sampler) {
    return Printed.number(
        MODEL + declarations + "print(sample(model, 3, with = " + sampler + ").nfe)");
  }
}
