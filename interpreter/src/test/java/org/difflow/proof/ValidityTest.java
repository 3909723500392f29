package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Declarations that are accepted, warned about or rejected, as a script reads it of a report. */
class ValidityTest {
  static Stream<JsonNode> declarations() {
    return GoldenCases.all("15_validity.json");
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void goldenDeclarationsGetTheirStatusAndTheirViolations(JsonNode golden) {
    JsonNode expected = golden.get("expected");
    List<String> violations = strings(expected.get("violations"));
    String sde =
        expected.has("sde_status")
            ? expected.get("sde_status").asString()
            : expected.get("status").asString().replace("warn", "accept");

    String laws = law(golden.get("inputs"));
    Judgement found = judgement(laws);
    assertThat(found.verdict()).isEqualTo(expected.get("status").asString() + " " + sde);
    assertThat(found.violations()).containsExactlyInAnyOrderElementsOf(violations);
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void goldenWitnessesAreValuesOfTheLaw(JsonNode golden) {
    if (golden.get("expected").has("witnesses")) {
      String law = law(golden.get("inputs"));
      golden.get("expected").get("witnesses").forEach(witness -> assertWitness(law, witness));
    }
  }

  private static void assertWitness(String law, JsonNode witness) {
    String value =
        switch (witness.get("what").asString()) {
          case "psi" -> "P.psi(%s, %s)".formatted(witness.get("r"), witness.get("t"));
          case "psi_r" ->
              "D(P.psi(r, t), r)(r = %s, t = %s)".formatted(witness.get("r"), witness.get("t"));
          default ->
              "P.psi(%s, %s) - P.psi(%s, %s)"
                  .formatted(
                      witness.get("r2"), witness.get("t"), witness.get("r1"), witness.get("t"));
        };
    // a gauge that is refused gives no members, but it has no witnesses either
    String script = "sym r > 0, t > 0\n" + path(law) + "print(%s)\n".formatted(value);
    assertThat(Printed.number(script))
        .isCloseTo(
            witness.get("value").asDouble(),
            within(1e-10 + 1e-8 * Math.abs(witness.get("value").asDouble())));
  }

  /**
   * With the reason in closed form: the limit, the derivative or the sign that decides.
   *
   * <ol>
   *   <li>1 - 1/(1 + (r/t)^2): psi_r = 2 r t^2/(t^2 + r^2)^2 > 0, and phi is bounded for d = 2
   *   <li>the same for d = 3: psi_r ~ 2 r/t^2, phi ~ 1/r
   *   <li>(r/t)^4/(1 + (r/t)^4): bounded for d = 3, phi ~ r
   *   <li>sqrt(r/t) at the origin: phi ~ r^(-1/2) even for d = 1
   *   <li>psi rises to 2/pi atan(inf) = 1 and then 1.1 of it: the mass is 1.1
   *   <li>r^2/(1 + r^2) does not depend on t: it never concentrates
   *   <li>u e^(1-u) for u = r/t falls beyond u = 1 and ends at 0; at the data end it is 0
   *   <li>1 - exp(-r/(1 - t)): concentrates at t = 1, where the prior is
   *   <li>for u = r/t: (1 + 2 u sin u) e^-u rises where 2 u sin u outgrows it, as at u = 1
   *   <li>a constant gauge changes nothing
   *   <li>mu^2 + sigma^2 = 1 with mu = 1 - t^2: snr falls, mu = 0 at the end
   *   <li>sigma = t(2 - t), mu = 1: snr = sigma^-2 falls; sigma(1) = 1 leaves mu/sigma = 1
   *   <li>sigma = t(1 - t) with mu = 1 - t: sigma/mu = t rises, sigma is 0 at both ends
   *   <li>mu = 1 - 2 t changes sign at 1/2
   *   <li>mu = 1 + t: starts right, but the signal grows; snr = ((1 + t)/(10 t))^2 still falls
   *   <li>sigma = t - 1/2: negative before, 1/2 in size at the data
   *   <li>psi jumps from 1/2 to 1 at r = t, and does not rise beyond
   *   <li>psi = 1 for r > t: the density vanishes there
   *   <li>psi = 0 for r < t: the density vanishes around the data point
   *   <li>exp(-t/r): psi_r = t/r^2 psi > 0, flat at the origin
   *   <li>for u = r/t: 2 sech^2 u - 3 sech^2 3u = -1 at u = 0
   *   <li>psi(0) = 1/2
   *   <li>psi(inf) = inf
   *   <li>mu falls from 1 to 1/5 at t = 1/2, at once
   *   <li>sigma = 1/2 at the data, and 0 at t = 1/4
   *   <li>exp(r/t) r^2 grows
   *   <li>r^2/(1 + r^2/t^2) tends to t^2
   *   <li>r^2/r exp(-r/t) is integrable, exp(-r/t)/r has a pole
   *   <li>int_0^inf 4 pi r^2 exp(-r) dr = 8 pi, not 1
   *   <li>1 - u^2 is negative beyond u = 1
   *   <li>exp(-r^2) is as wide at the data end as elsewhere
   * </ol>
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "psi(r, t) = 1 - 1/(1 + (r/t)^2)   ; 2 ; accept accept ; ",
        "psi(r, t) = 1 - 1/(1 + (r/t)^2)   ; 3 ; warn accept   ; SINGULAR_ORIGIN",
        "psi(r, t) = (r/t)^4/(1 + (r/t)^4) ; 3 ; accept accept ; ",
        "psi(r, t) = tanh(sqrt(r/t))       ; 1 ; warn accept   ; SINGULAR_ORIGIN",
        "psi(r, t) = 2.2/pi*atan(r/t)      ; 1 ; reject reject ; PSI_INF T_LIMIT",
        "psi(r, t) = r^2/(1 + r^2)         ; 2 ; reject reject ; T_LIMIT",
        "psi(r, t) = r/t*exp(1 - r/t)      ; 1 ; reject reject ; MONOTONE PSI_INF T_LIMIT",
        "psi(r, t) = 1 - exp(-r/(1 - t))   ; 1 ; reject reject ; T_LIMIT",
        "psi(r, t) = 1 - exp(-r/t)*(1 + 2*r/t*sin(r/t)) ; 1 ; reject reject ; MONOTONE",
        "psi(r, t) = erf(r/t) | gauge(t) = 2 ; 1 ; accept accept ; ",
        "mu(t) = 1 - t^2 | sigma(t) = sqrt(1 - (1 - t^2)^2) ; 1 ; warn accept ; MU_ZERO",
        "mu(t) = 1 | sigma(t) = t*(2 - t)  ; 1 ; warn accept   ; NO_PRIOR",
        "mu(t) = 1 - t | sigma(t) = t*(1 - t) ; 1 ; warn accept ; MU_ZERO NO_PRIOR",
        "mu(t) = 1 - 2*t | sigma(t) = 4*t  ; 1 ; warn reject   ; MU_SIGN",
        "mu(t) = 1 + t | sigma(t) = 10*t   ; 1 ; accept accept ; ",
        "mu(t) = 1 | sigma(t) = t - 1/2    ; 1 ; reject reject ; SIGMA_START SIGMA_POSITIVE",
        "psi(r, t) = if r < t then r/(2*t) else 1 ; 1 ; reject reject ; PSI_JUMP NOT_STRICT",
        "psi(r, t) = min(r/t, 1)           ; 1 ; warn accept   ; NOT_STRICT",
        "psi(r, t) = max(0, 1 - t/r)       ; 1 ; warn accept   ; NOT_STRICT",
        "psi(r, t) = exp(-t/r)             ; 1 ; accept accept ; ",
        "psi(r, t) = 2*tanh(r/t) - tanh(3*r/t) ; 1 ; reject reject ; MONOTONE",
        "psi(r, t) = (r + t/2)/(r + t)     ; 1 ; reject reject ; PSI_ZERO",
        "psi(r, t) = log(1 + r/t)          ; 1 ; reject reject ; PSI_INF T_LIMIT",
        "mu(t) = if t < 1/2 then 1 else 0.2 | sigma(t) = t ; 1 ; reject reject ; SCHEDULE_JUMP",
        "mu(t) = if t < 1/2 then 1 - t else 1.001 - t | sigma(t) = t ; 1 ; reject reject ;"
            + " SCHEDULE_JUMP",
        "mu(t) = exp(-4*t) | sigma(t) = sqrt(abs(t - 1/4)) ; 1 ; reject reject ; SIGMA_START"
            + " SIGMA_POSITIVE",
        "phi(r, t) ~ exp(r/t)              ; 3 ; reject reject ; PHI_MASS",
        "phi(r, t) ~ 1/(1 + (r/t)^2)       ; 3 ; reject reject ; PHI_MASS PHI_LIMIT",
        "phi(r, t) ~ exp(-r/t)/r           ; 3 ; warn accept   ; SINGULAR_ORIGIN",
        "phi(r, t) = exp(-r/t)/t^3         ; 3 ; reject reject ; PHI_MASS",
        "phi(r, t) ~ (1 - (r/t)^2)*exp(-(r/t)^2) ; 3 ; reject reject ; PHI_SIGN",
        "phi(r, t) ~ exp(-r^2)             ; 3 ; reject reject ; PHI_LIMIT"
      })
  void declarationsAreJudgedByTheirClosedForms(
      String law, int dimension, String verdict, String violations) {
    String laws = law.replace(" | ", "\n  ") + "\n" + "#" + dimension;
    Judgement judgement = judgement(laws);
    List<String> found = judgement.violations();

    assertThat(judgement.verdict()).isEqualTo(verdict);
    assertThat(found).containsAll(words(violations));
    assertThat(words(violations)).containsAll(found.stream().filter(v -> isCertain(v)).toList());
  }

  /** With speed r/t, density sech^2(r/t)/(2 t) and its logarithmic slope on the line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "velocity = (x, t, x0) => (x - x0)/t ; accept",
        "velocity = (x, t, x0) => (x - x0)/t*1.001 ; reject",
        "density = (x, t, x0) => (1 - tanh(norm(x - x0)/t)^2)/(2*t) ; accept",
        "density = (x, t, x0) => (1 - tanh(norm(x - x0)/t)^2)/t ; reject",
        "score = (x, t, x0) => -2*tanh(norm(x - x0)/t)/t*(x - x0)/norm(x - x0) ; accept",
        "score = (x, t, x0) => 2*tanh(norm(x - x0)/t)/t*(x - x0)/norm(x - x0) ; reject"
      })
  void fieldsClaimedOfARadialPathAreJudged(String claim, String status) {
    String script = path("psi(r, t) = tanh(r/t)\n#1") + "let r = verify(P(d = 1), " + claim + ")\n";
    String output = Scripts.run(script + "print(r.status)\n").output().strip();

    assertThat(output.substring(output.lastIndexOf('\n') + 1)).isEqualTo(status);
  }

  @Test
  void modelsAreMeasured() {
    String script =
        path("mu(t) = 1 - t\n  sigma(t) = t\n#1")
            + "let r = verify(P on points([[0, 1], [2, -1]]))\nprint(r.status)\n";

    assertThat(Scripts.output(script))
        .contains("marginal continuity equation  checked  at 20 points, largest relative residual")
        .endsWith("accept\n");
  }

  /** Where a law is wrong altogether, the rest of what is said of it does not matter. */
  private static boolean isCertain(String violation) {
    return !violation.equals("SNR_MONOTONE") && !violation.equals("NO_PRIOR");
  }

  private static List<String> words(String text) {
    return text == null ? List.of() : Arrays.asList(text.split(" "));
  }

  private static String law(JsonNode inputs) {
    return inputs.get("kind").asString().equals("radial")
        ? "psi(r, t) = %s\n  gauge(t) = %s\n#%d"
            .formatted(
                formula(inputs.get("psi")), formula(inputs.get("lambda")), inputs.get("d").asInt())
        : "mu(t) = %s\n  sigma(t) = %s\n%s"
            .formatted(
                formula(inputs.get("mu")),
                formula(inputs.get("sigma")),
                inputs.get("direction").asString().equals("data0") ? "#1" : "#-1");
  }

  private static String formula(JsonNode sympy) {
    return sympy.asString().replace("**", "^");
  }

  /** The path of {@code law}, which ends in {@code #} and its d, or -1 for data at 1. */
  private static String path(String law) {
    String[] parts = law.split("\n#");
    return "path P {\n  time t in [0, 1], data at %s\n  %s\n}\n"
        .formatted(parts[1].equals("-1") ? "1" : "0", parts[0]);
  }

  /** What a report says: its status for the ODE and for SDEs, and the names of its violations. */
  private record Judgement(String verdict, List<String> violations) {}

  private static Judgement judgement(String law) {
    String dimension = law.split("\n#")[1].replace("-1", "1");
    String script =
        path(law)
            + "let r = verify(P(d = %s))\n".formatted(dimension)
            + "print(\"{r.status} {r.sde_status}\")\nprint(r.violations)\n";
    List<String> lines = Scripts.run(script).output().lines().toList();
    return new Judgement(lines.get(lines.size() - 2), list(lines.getLast()));
  }

  private static List<String> list(String printed) {
    return Arrays.stream(printed.replaceAll("[\\[\\]\"]", "").split(", "))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static List<String> strings(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asString).toList();
  }
}
