package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed reads back to the same bits, so equal lines are equal bits. */
class DeterminismTest {
  /** In 64 dimensions a tile holds 1024 samples: 3000 are three tiles. */
  private static final String MODEL =
      Schedule.vpLinear().declaration()
          + """
          let model = P on points([[sin(7*i + k^2) for k in 1..64] for i in 1..30])
          """;

  private static final String PAIR =
      Schedule.vpLinear().declaration() + "let model = P on points([[1, 2], [-1, 0.5]])\n";

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void numbersDoNotDependOnTheThreads(int threads) {
    String script = MODEL + printed(10, 10, 5);
    assertThat(withThreads(threads, script)).isEqualTo(withThreads(1, script)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theFirstSamplesAreTheSameHoweverManyThereAre(int threads) {
    assertThat(withThreads(threads, MODEL + printed(3000, 10, 5)))
        .isEqualTo(withThreads(1, MODEL + printed(10, 10, 5)));
  }

  /** All samplers of the library, on models with panels (points, a mixture) and without. */
  @ParameterizedTest
  @ValueSource(strings = {"scalar", "simd"})
  void numbersDoNotDependOnTheTierOfTheKernels(String tier) {
    String script =
        Schedule.vpLinear().declaration()
            + """
            let spots = P on points([[1, 2], [-1, 0.5], [0, 0]])
            let mixed = P on mixture([1, 2], [normal([1, 1], 0.5), normal([-1, 0], 0.3)])
            let own = model(P(d = 2), score = (x, t) => -x*exp(-norm(x)^2/2))
            for m in [spots, mixed, own] {
              for s in [euler(4), heun(4), rk4(4), adams2(4), reverse_sde(4), euler_maruyama(4)] {
                for x in sample(m, 40, with = s, seed = 2).points { print(x) }
              }
            }
            """;
    assertThat(inTier(tier, script)).isEqualTo(inTier("ast", script)).hasLineCount(3 * 6 * 40);
  }

  private static String inTier(String tier, String script) {
    Scripts.Outcome outcome = Scripts.run(script, Map.of("difflow.Tier", tier));
    assertThat(outcome.error()).isEmpty();
    return outcome.output();
  }

  @Test
  void samplesOfALaterTileDoNotDependOnTheThreads() {
    String script =
        MODEL
            + """
            let s = sample(model, 2100, with = reverse_sde(4), seed = 5)
            for k in 2040..2099 { print(s.points[k]) }
            """;
    assertThat(withThreads(3, script)).isEqualTo(withThreads(1, script)).hasLineCount(60);
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    assertThat(Scripts.output(PAIR + printed(10, 10, 5)).lines())
        .doesNotContainAnyElementsOf(Scripts.output(PAIR + printed(10, 10, 6)).lines().toList());
  }

  @Test
  void everySampleHasItsOwnNoise() {
    assertThat(ofStep("noise()", 1000).stream().distinct()).hasSize(1000);
  }

  @Test
  void everyStepHasItsOwnNoise() {
    assertThat(
            Printed.by(
                PAIR
                    + Samplers.own("noise()")
                    + """
                    let s = sample(model, 5, with = own(40), keep = "trajectory")
                    for states in s.trajectory { for x in states { print(x[0]) } }
                    """))
        .extracting(line -> line[0])
        .doesNotHaveDuplicates()
        .hasSize(5 * 41);
  }

  @Test
  void twoPlacesInTheTextHaveNoiseOfTheirOwn() {
    assertThat(ofStep("noise() - noise()", 10)).doesNotContain("[0, 0]");
    assertThat(ofStep("let z = noise()\nz - z", 10)).containsOnly("[0, 0]");
  }

  @Test
  void turnsOfALoopHaveNoiseOfTheirOwn() {
    String difference =
        Samplers.own("carry y = none", "y = 0*x\nfor k in 1..2 { y = noise() - y }\ny");
    assertThat(ofSampler(difference, 10)).doesNotContain("[0, 0]");
    String nested =
        Samplers.own(
            "carry y = none",
            "y = 0*x\n"
                + "for i in 1..2 { for k in 1..1 { y = (if i == 1 then 1 else -1)*noise() + y } }\n"
                + "y");
    assertThat(ofSampler(nested, 10)).doesNotContain("[0, 0]");
  }

  @Test
  void aBranchThatIsNotTakenShiftsNothing() {
    String step = "let y = if norm(x) > %s then x + noise() else x\ny + noise()";
    List<String> some = ofStep(step.formatted("1.2"), 50);
    List<String> none = ofStep(step.formatted("1e9"), 50);
    List<String> all = ofStep(step.formatted("-1"), 50);
    assertThat(none).doesNotContainAnyElementsOf(all);
    assertThat(some).isNotEqualTo(none).isNotEqualTo(all);
    for (int sample = 0; sample < some.size(); sample++) {
      assertThat(some.get(sample)).isIn(none.get(sample), all.get(sample));
    }
  }

  @Test
  void aBranchThatIsNeverRunShiftsNothing() {
    String step = "(if t > %s then noise() else 0*x) + %s*noise()";
    List<double[]> first = numbers(step.formatted("-1", "0"));
    List<double[]> second = numbers(step.formatted("2", "1"));
    List<double[]> both = numbers(step.formatted("-1", "1"));
    for (int sample = 0; sample < both.size(); sample++) {
      double[] sum = Method.move(first.get(sample), 1, second.get(sample));
      assertThat(both.get(sample)).containsExactly(sum);
    }
  }

  @Test
  void theOptionSeedReplacesTheDefaultOnly() {
    String unseeded = PAIR + "print(sample(model, 3, with = reverse_sde(3)).points)";
    String seeded = PAIR + "print(sample(model, 3, with = reverse_sde(3), seed = 0).points)";
    Map<String, String> nine = Map.of("difflow.Seed", "9");
    assertThat(Scripts.output(unseeded)).isEqualTo(Scripts.output(seeded));
    assertThat(Scripts.run(seeded, nine).output()).isEqualTo(Scripts.output(seeded));
    assertThat(Scripts.run(unseeded, nine).output())
        .isEqualTo(Scripts.output(seeded.replace("seed = 0", "seed = 9")))
        .isNotEqualTo(Scripts.output(unseeded));
  }

  private static String printed(int samples, int shown, int seed) {
    return """
    let s = sample(model, %d, with = reverse_sde(8), seed = %d)
    for k in 0..%d { print(s.points[k]) }
    """
        .formatted(samples, seed, shown - 1);
  }

  private static String withThreads(int threads, String script) {
    Scripts.Outcome outcome =
        Scripts.run(script, Map.of("difflow.Threads", Integer.toString(threads)));
    assertThat(outcome.error()).isEmpty();
    return outcome.output();
  }

  private static List<String> ofStep(String step, int samples) {
    return ofSampler(Samplers.own(step), samples);
  }

  private static List<double[]> numbers(String step) {
    return Printed.by(script(Samplers.own(step), 10));
  }

  private static List<String> ofSampler(String sampler, int samples) {
    return Scripts.output(script(sampler, samples)).lines().toList();
  }

  /** Prints the samples after one step. */
  private static String script(String sampler, int samples) {
    return PAIR
        + sampler
        + "for x in sample(model, %d, with = own(1)).points { print(x) }".formatted(samples);
  }

  @Test
  void whereSamplesAreReadChangesNothing() {
    String draw = "sample(model, 3, with = reverse_sde(4), seed = 5).points";
    assertThat(
            Scripts.output(
                PAIR + "let a = %s\nfor k in 0..1 { print(%s == a) }".formatted(draw, draw)))
        .isEqualTo("true\ntrue\n");
  }

  @Test
  void theDrawsOfAComprehensionDiffer() {
    String sampler =
        """
        sampler pair(steps) {
          grid linear(steps)
          step(x, s, t) {
            let draws = [noise() for k in 0..1]
            draws[0] - draws[1]
          }
        }
        """;
    assertThat(
            Scripts.output(
                PAIR + sampler + "print(norm(sample(model, with = pair(1)).points)[0] > 0)"))
        .isEqualTo("true\n");
  }
}
