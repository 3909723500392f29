package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Posteriors and DDIM steps against golden values; predictions against the law itself. */
class TransitionTest {
  /** A path whose mu and sigma at time abar are those of a table that holds abar. */
  private static final String PATH =
      """
      path P {
        time t in [0, 1], data at 1
        mu(t)    = sqrt(t)
        sigma(t) = sqrt(1 - t)
      }
      """;

  /** The path of a table of betas, and its step from t to t - 1. */
  private static final String WHOLE =
      """
      let abar = abars(%s)
      path P {
        time t in 0..1000, data at 0
        mu(t)    = sqrt(abar[t])
        sigma(t) = sqrt(1 - abar[t])
      }
      let p = P.posterior(%d, %d)
      print(p.coef_x0, p.coef_x, p.variance, P.mu(%d), P.sigma(%d))
      """;

  static Stream<JsonNode> posteriors() {
    return GoldenCases.all("06_ddpm_tables.json")
        .filter(golden -> golden.get("inputs").get("q").asString().equals("posterior"));
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void posteriorsAgreeWithDdpm(JsonNode golden) {
    JsonNode expected = golden.get("expected");
    String script =
        PATH
            + "let p = P.posterior(%s, %s)\nprint(p.coef_x0, p.coef_x, p.variance)"
                .formatted(expected.get("abar_prev"), expected.get("abar"));
    double[] actual = Printed.by(script).getFirst();
    List<String> names = List.of("coef_x0", "coef_xt", "posterior_variance");
    for (int i = 0; i < 3; i++) {
      assertAgreement(actual[i], expected.get(names.get(i)).asDouble());
    }
  }

  @ParameterizedTest
  @MethodSource("posteriors")
  void posteriorsAtWholeTimesAgreeWithDdpm(JsonNode golden) {
    String betas =
        golden.get("inputs").get("schedule").asString().equals("linear")
            ? "linear_betas(1000)"
            : "cosine_betas(1000)";
    int t = golden.get("inputs").get("t").asInt();
    double[] actual = Printed.by(WHOLE.formatted(betas, t - 1, t, t, t)).getFirst();
    List<String> names =
        List.of("coef_x0", "coef_xt", "posterior_variance", "sqrt_abar", "sqrt_one_minus_abar");
    for (int i = 0; i < names.size(); i++) {
      assertTableAgreement(actual[i], golden.get("expected").get(names.get(i)).asDouble());
    }
  }

  /** The tolerance of golden group 06 for products of many factors. */
  private static void assertTableAgreement(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-13 + 1e-9 * Math.abs(expected)));
  }

  /** The tolerance of golden group 07. */
  private static void assertAgreement(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
  }

  static Stream<JsonNode> steps() {
    return GoldenCases.all("07_ddim_steps.json");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void stepsAgreeWithDdim(JsonNode golden) {
    List<JsonNode> steps =
        StreamSupport.stream(golden.get("expected").get("steps").spliterator(), false).toList();
    String eta = golden.get("inputs").get("eta").toString();
    String calls =
        steps.stream()
            .map(s -> "P.ddim(%s, %s, %s)".formatted(s.get("abar_prev"), s.get("abar_t"), eta))
            .map(call -> "show(%s.coef_x, %s.coef_eps, %s.sigma)".formatted(call, call, call))
            .collect(Collectors.joining("\n"));
    List<double[]> printed = Printed.by(PATH + calls);
    IntStream.range(0, steps.size())
        .forEach(
            i -> {
              assertStep(steps.get(i), "coef_x", printed.get(3 * i)[0]);
              assertStep(steps.get(i), "coef_eps", printed.get(3 * i + 1)[0]);
              assertStep(steps.get(i), "sigma", printed.get(3 * i + 2)[0]);
            });
  }

  private static void assertStep(JsonNode step, String part, double actual) {
    assertAgreement(actual, step.get(part).asDouble());
  }

  @Test
  void aPosteriorWithoutTheShareOfTheDataIsRefuted() {
    JsonNode golden =
        posteriors().filter(g -> g.get("inputs").get("t").asInt() == 2).findFirst().orElseThrow();
    double x = golden.get("expected").get("coef_xt").asDouble();
    assertThat(Printed.number(PATH + "print(P.posterior(0.9999, 0.9997800920720721).coef_x0)"))
        .isNotCloseTo(x, within(1e-3));
  }

  /** S1-37: two transitions are one, and that from the data end is the law of the path. */
  @ParameterizedTest
  @ValueSource(strings = {"VP", "SubVP", "VE", "TrigFlow", "EDM"})
  void twoTransitionsAreOne(String path) {
    String script =
        """
        let first  = P.transition(0.2, 0.5)
        let second = P.transition(0.5, 0.8)
        let both   = P.transition(0.2, 0.8)
        print(both.coef_x - first.coef_x*second.coef_x)
        print((second.variance + second.coef_x^2*first.variance)/both.variance - 1)
        print((both.variance + both.coef_x^2*P.sigma(0.2)^2)/P.sigma(0.8)^2 - 1)
        """;
    double[] off =
        Printed.by(script.replace("P.", path + ".")).stream().mapToDouble(l -> l[0]).toArray();
    assertThat(off).hasSize(3).containsOnly(new double[] {0, 0, 0}, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VP", "SubVP", "VE", "CondOT", "TrigFlow", "EDM"})
  void thePosteriorGivesTheLawBack(String path) {
    // x_t = mu_t x0 + sigma_t e: the mean and variance of x_s are those of the law at s.
    String script =
        """
        let far  = if "%s" == "CondOT" then 0.3 else 0.7
        let near = if "%s" == "CondOT" then 0.7 else 0.3
        let p = %s.posterior(near, far)
        print(p.coef_x*%s.mu(far) + p.coef_x0 - %s.mu(near))
        print(p.coef_x^2*%s.sigma(far)^2 + p.variance - %s.sigma(near)^2)
        """;
    double[] off =
        Printed.by(script.replace("%s", path)).stream().mapToDouble(line -> line[0]).toArray();
    assertThat(off).containsExactly(new double[] {0, 0}, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"velocity", "noise", "data", "score"})
  void everyPredictionConvertsIntoEveryOther(String from) {
    String script =
        """
        let t = 0.4
        let x0 = 0.7
        let eps = -1.1
        let x = VP.mu(t)*x0 + VP.sigma(t)*eps
        let given = VP.target("%s")(x0, eps, t)
        for to in ["velocity", "noise", "data", "score"] {
          print(VP.convert("%s", to)(x, t, given) - VP.target(to)(x0, eps, t))
        }
        """
            .formatted(from, from);
    assertThat(Printed.by(script))
        .allSatisfy(off -> assertThat(off[0]).isCloseTo(0, within(1e-13)));
  }

  @Test
  void theTargetOfTheVelocityIsThatOfThePath() {
    String script =
        "print(CondOT.target(\"velocity\")(0.7, -1.1, 0.4) - CondOT.velocity(0.4*0.7 - 0.6*1.1,"
            + " 0.4, 0.7))";
    assertThat(Printed.number(script)).isCloseTo(0, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"snr", "min_snr", "edm", "likelihood"})
  void aWeightIsOneLossWhateverIsPredicted(String scheme) {
    // An error of the data is an error of each prediction; the weighted squares are equal.
    String script =
        """
        for kind in ["velocity", "noise", "score", "data"] {
          let wrong = VP.convert("data", kind)(0.3, 0.6, 1.5) - VP.convert("data", kind)(0.3, 0.6, 1)
          print(VP.weight(kind, "%s")(0.6)*wrong^2)
        }
        """
            .formatted(scheme);
    List<double[]> losses = Printed.by(script);
    assertThat(losses)
        .allSatisfy(
            loss ->
                assertThat(loss[0]).isCloseTo(losses.get(3)[0], within(1e-12 * losses.get(3)[0])));
  }

  @Test
  void theEdmWeightIsThatOfThePaper() {
    // (s^2 + 1/4)/(s/2)^2 at s = 3.
    assertThat(Printed.number("print(EDM.weight(\"data\", \"edm\")(3))"))
        .isCloseTo(9.25 / 2.25, within(1e-14));
    assertThat(Printed.number("print(VP.weight(\"noise\", \"snr\")(0.3))")).isEqualTo(1);
  }

  @Test
  void ancestralSamplingIsAnSdeOfOneStep() {
    // With one point of data the posterior steps end in it, exactly.
    String script =
        """
        sampler ancestral(steps) {
          grid linear(steps)
          step(x, s, t) {
            let p = posterior(t, s)
            p.coef_x*x + p.coef_x0*denoiser(x, s) + sqrt(p.variance)*noise()
          }
        }
        print(sample(VP on points([[2, 3]]), n = 2, with = ancestral(grid = [1, 0.4, 0])).points)
        """;
    assertThat(Scripts.output(script)).isEqualTo("[2, 3]\n[2, 3]\n");
  }
}
