package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.language.Scripts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The paths and schedules of the standard library, which every script has. */
class LibraryTest {
  /** Some ulps of the largest number on the way. */
  private static final double ROUNDING = 1e-12;

  static Stream<Arguments> paths() {
    return Stream.of(
        Arguments.of("VP", Schedule.vpLinear()),
        Arguments.of("VPCosine", Schedule.vpCosine()),
        Arguments.of("VE", Schedule.veGeometric()),
        Arguments.of("EDM", Schedule.edm()),
        Arguments.of("CondOT", Schedule.optimalTransport(0)),
        Arguments.of("OT", Schedule.optimalTransport(1e-4)));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void pathsOfTheLibraryAreThoseOfThePapers(String path, Schedule schedule) {
    for (double t : new double[] {0.01, 0.3, 0.5, 0.99}) {
      assertThat(Printed.number("print(%s.mu(%s))".formatted(path, t)))
          .isCloseTo(schedule.mu().applyAsDouble(t), within(ROUNDING));
      assertThat(Printed.number("print(%s.sigma(%s))".formatted(path, t)))
          .isCloseTo(schedule.sigma().applyAsDouble(t), within(ROUNDING));
    }
  }

  @ParameterizedTest
  @CsvSource({"VP", "SubVP", "VPCosine", "VE", "EDM", "CondOT", "OT", "TrigFlow"})
  void noCheckOfAPathOfTheLibraryFails(String path) {
    assertThat(Scripts.output("let r = verify(%s)\nprint(r.violations)".formatted(path)))
        .doesNotContain("failed");
  }

  static Stream<JsonNode> tables() {
    return GoldenCases.all("06_ddpm_tables.json")
        .filter(golden -> golden.get("inputs").get("q").asString().equals("abar_table"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tablesAreThePublishedOnes(JsonNode golden) {
    String betas = golden.get("inputs").get("schedule").asString() + "_betas(1000)";
    double[] table =
        Printed.by("for abar in abars(" + betas + ") { print(abar) }").stream()
            .mapToDouble(line -> line[0])
            .toArray();
    JsonNode expected = golden.get("expected").get("abar");
    assertThat(table).hasSize(1001).startsWith(1);
    IntStream.range(0, 1000)
        .forEach(
            i -> {
              double abar = expected.get(i).asDouble();
              // Relative to 1e-9 where abar is small, as the golden file says of itself.
              assertThat(table[i + 1]).isCloseTo(abar, within(1e-13 + 1e-9 * abar));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'scaled_linear_betas(3)[0]', 0.00085",
    "'scaled_linear_betas(3)[2]', 0.012",
    "'sigmoid_betas(101)[50]', 0.01005",
    "'cosine_betas(10)[9]', 0.999",
    "'zero_terminal_snr(abars(linear_betas(1000)))[0]', 1",
    "'zero_terminal_snr(abars(linear_betas(1000)))[1]', 0.9999",
    "'zero_terminal_snr(abars(linear_betas(1000)))[1000]', 0",
  })
  void schedulesMeetTheirEnds(String entry, double expected) {
    assertThat(Printed.number("print(" + entry + ")")).isCloseTo(expected, within(ROUNDING));
  }
}
