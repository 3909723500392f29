package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeriveCommandTest {
  /** The straight path: x = t x0 + (1 - t) eps. */
  private static final String SCRIPT =
      """
      let width = 2
      path Straight(beta = 1) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = beta*(1 - t)
        own(t) = width*t
      }
      print("never")
      let late = width + 1
      """;

  @TempDir private Path folder;
  private String file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("straight.diff"), SCRIPT).toString();
  }

  @Test
  void membersArePrintedInTheOrderInWhichTheyAreNamed() {
    assertThat(Outcome.of("derive", file, "Straight", "sigma", "velocity", "own"))
        .isEqualTo(
            new Outcome(
                Status.WELL,
                "σ(t) = β*(1 - t)\nvelocity(x, t, x0) = (x0 - x)/(1 - t)\nown(t) = 2*t\n",
                ""));
  }

  @Test
  void withoutNamesEveryMemberOfTheLawIsPrintedAndNothingElseRuns() {
    Outcome all = Outcome.of("derive", file, "Straight");
    assertThat(all.status()).as(all.errors()).isEqualTo(Status.WELL);
    assertThat(all.output())
        .contains("velocity(x, t, x0) = ", "logsnr(t) = ", "prior = normal(0, 1)")
        .doesNotContain("never", "own");
  }

  @Test
  void kernelsComeWithTheirOperations() {
    assertThat(Outcome.of("derive", "--kernel", file, "Straight", "own").output())
        .isEqualTo(
            """
            own(t) in 2 dimensions, operations: 1 = mul 1
            %0 = argument t scalar sample
            %1 = constant 2.0
            %2 = mul %1 %0
            return %2
            """);
  }

  @Test
  void notationsAreAsciiAndLatex() {
    assertThat(Outcome.of("derive", file, "Straight", "sigma", "--ascii").output())
        .isEqualTo("sigma(t) = beta*(1 - t)\n");
    assertThat(Outcome.of("derive", "--latex", file, "Straight", "sigma").output())
        .isEqualTo("\\sigma(t) = \\beta \\, \\left(1 - t\\right)\n");
  }

  @Test
  void stepsAreAScriptOrLatex() {
    assertThat(Outcome.of("derive", file, "Straight", "drift", "--steps", "--ascii").output())
        .isEqualTo(
            """
            sym x in R^d, t in [0, 1], d in 1..inf
            prove(Straight.drift(x, t) == Straight.mu'(t)*x/Straight.mu(t))   # the mean of x follows (S1-02)
            prove(Straight.mu(t) == t)   # the law
            prove(Straight.mu'(t) == 1)   # differentiated
            prove(Straight.drift(x, t) == x/t)   # put in
            """);
    assertThat(Outcome.of("derive", file, "Straight", "mu", "--steps", "--latex").output())
        .isEqualTo(
            """
            \\begin{align*}
              \\mu\\left(t\\right) &= t && \\text{the law}
            \\end{align*}
            """);
  }

  @Test
  void jsonHoldsNameArgumentsAndAllNotations() {
    String json = Outcome.of("derive", file, "Straight", "sigma", "--json").output();
    JsonNode tree = JsonMapper.shared().readTree(json);
    assertThat(tree.at("/path").asString()).isEqualTo("Straight");
    JsonNode member = tree.at("/members/0");
    assertThat(member.at("/name").asString()).isEqualTo("sigma");
    assertThat(member.at("/arguments/0").asString()).isEqualTo("t");
    assertThat(member.at("/text").asString()).isEqualTo("σ(t) = β*(1 - t)");
    assertThat(member.at("/ascii").asString()).isEqualTo("sigma(t) = beta*(1 - t)");
    assertThat(member.at("/latex").asString()).startsWith("\\sigma(t) = ");
  }

  /** Neither a report that the script binds nor what its functions print comes before the JSON. */
  @Test
  void jsonStandsAloneOnStandardOutput() throws IOException {
    String printing =
        """
        fn loud(c) {
          print("loud")
          c
        }
        let two = loud(2)
        path Loud {
          time t in [0, 1], data at 1
          mu(t) = t
          sigma(t) = 1 - t^two
        }
        let ok = verify(Loud)
        """;
    Files.writeString(folder.resolve("straight.diff"), printing);
    Outcome outcome = Outcome.of("derive", file, "Loud", "sigma", "--json");
    assertThat(outcome.status()).as(outcome.errors()).isEqualTo(Status.WELL);
    assertThat(outcome.output()).startsWith("{").doesNotContain("loud");
    assertThat(JsonMapper.shared().readTree(outcome.output()).at("/members/0/ascii").asString())
        .isEqualTo("sigma(t) = 1 - t^2");
  }

  @Test
  void unknownPathAndMemberAreStatusTwoWithAGuess() {
    Outcome path = Outcome.of("derive", file, "Strait");
    assertThat(path.status()).isEqualTo(Status.USAGE);
    assertThat(path.errors()).startsWith("error[E0812]").contains("did you mean `Straight`?");
    Outcome member = Outcome.of("derive", file, "Straight", "scroe");
    assertThat(member.status()).isEqualTo(Status.USAGE);
    assertThat(member.errors()).startsWith("error[E0813]").contains("did you mean `score`?");
  }

  @Test
  void atMostOneNotationIsTaken() {
    assertThat(Outcome.of("derive", file, "Straight", "--latex", "--json").status())
        .isEqualTo(Status.USAGE);
  }

  @Test
  void scriptThatIsWrongIsStatusOne() throws IOException {
    Files.writeString(folder.resolve("straight.diff"), "let n = nothing\n" + SCRIPT);
    Outcome outcome = Outcome.of("derive", file, "Straight");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).startsWith("error[E0101]").contains("straight.diff:1:9");
  }

  @Test
  void nothingIsDerivedFromALawThatIsRefused() throws IOException {
    Path shells = folder.resolve("shells.diff");
    Files.writeString(
        shells,
        """
        path Shells {
          time t in [0, 1], data at 0
          psi(r, t) = exp(-r/t)
        }
        """);
    Outcome outcome = Outcome.of("derive", shells.toString(), "Shells", "speed");

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).startsWith("error[E0204]").contains("shells.diff:3:15");
  }
}
