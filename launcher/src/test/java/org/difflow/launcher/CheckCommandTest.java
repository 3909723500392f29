package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void scriptWithoutErrorsIsSilentAndDoesNotRun() throws IOException {
    assertThat(Outcome.of("check", file("good.diff", "print(1)")))
        .isEqualTo(new Outcome(Status.WELL, "", ""));
  }

  @Test
  void everyScriptIsChecked() throws IOException {
    String first = file("first.diff", "print(nothing)");
    String second = file("second.diff", "let x = (1");
    Outcome outcome = Outcome.of("check", first, second);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).contains("first.diff:1:7", "second.diff:1:");
  }

  @Test
  void missingFileIsStatusTwo() throws IOException {
    Outcome outcome = Outcome.of("check", file("good.diff", "print(1)"), folder + "/none.diff");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.errors()).startsWith("error[E0801]");
  }

  @Test
  void lawsOfPathsAreCheckedAndNothingRuns() throws IOException {
    String shells =
        file(
            "shells.diff",
            """
            let missing = csv("nowhere.csv")
            let rate = 1
            fn decay(u) = exp(-rate*u)
            path Shells {
              time t in [0, 1], data at 0
              psi(r, t) = decay(r/t)
            }
            path VP {
              time t in [0, 1], data at 0
              mu(t) = 2
              sigma(t) = t
            }
            print("never")
            """);
    Outcome outcome = Outcome.of("check", shells);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors())
        .contains("error[E0204]", "shells.diff:6:15", "did you mean 1 - exp(-r/t)?")
        .contains("error[E0207]", "shells.diff:10:11");
  }

  @Test
  void jsonHasWhatIsWrongWithLawsAndAnErrorElsewhereHidesNone() throws IOException {
    String law = "path P { time t in [0, 1], data at 0; mu(t) = 2; sigma(t) = t }\n";
    String script = file("law.diff", law + "print(\"never\")");
    String other = file("other.diff", "print(nothing)");
    Outcome outcome = Outcome.of("check", "--json", script, other);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).isEmpty();
    JsonNode found = new JsonMapper().readTree(outcome.output()).get("diagnostics");
    assertThat(found)
        .extracting(entry -> entry.get("code").asString())
        .containsExactly("E0207", "E0101");
    assertThat(found.get(0).get("range").get("start").get("column").asInt()).isEqualTo(47);
    assertThat(Outcome.of("check", script, other).errors()).contains("E0207", "E0101");
  }

  @Test
  void timeClausesAndJumpsAreCheckedAndSaidOnceAtTheirPath() throws IOException {
    String script =
        file(
            "times.diff",
            """
            path Middle { time t in [0, 1], data at 0.5; mu(t) = 1 - t; sigma(t) = t }
            path Falls { time t in [1, 0], data at 0; mu(t) = 1 - t; sigma(t) = t }
            path Jumps { time t in [0, 1], data at 0; mu(t) = 1 - t
              sigma(t) = if t < 0.5 then t else t + 1 }
            path Imaginary { time t in [0, 1], data at 0; mu(t) = 1 - t
              sigma(t) = sqrt(t*(t - 0.5)) }
            path Right { time t in [0, 1], data at 0; mu(t) = 1 - t; sigma(t) = t }
            """);
    Outcome outcome = Outcome.of("check", script);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors().lines().filter(line -> line.startsWith("error")))
        .extracting(line -> line.substring(6, 11))
        .containsExactly("E0222", "E0210", "E0277", "E0582");
    assertThat(outcome.errors()).contains("times.diff:1:15", "times.diff:2:6");
    String without = file("without.diff", "path P { mu(t) = 1 - t; sigma(t) = t }");
    assertThat(Outcome.of("check", without).errors()).containsOnlyOnce("error[");
  }

  /** Also one of a function that a law uses, which is declared to look at the law. */
  @Test
  void aWarningIsSaidOnce() throws IOException {
    String script =
        """
        fn f(x) { let unused = 1; x }
        path P { time t in [0, 1], data at 0; mu(t) = f(1 - t); sigma(t) = t }
        """;
    Outcome outcome = Outcome.of("check", file("warned.diff", script));
    assertThat(outcome.status()).isEqualTo(Status.WELL);
    assertThat(outcome.errors()).containsOnlyOnce("W0120");
  }

  @Test
  void jsonSaysAllOfItInOneDocument() throws IOException {
    String script = file("x.diff", "let 𝑎 = 1\nlet 𝑎 = nothing");
    Outcome outcome = Outcome.of("check", "--json", script, folder + "/none.diff");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.errors()).isEmpty();
    JsonNode found = new JsonMapper().readTree(outcome.output()).get("diagnostics");
    assertThat(found)
        .extracting(entry -> entry.get("code").asString())
        .containsExactly("E0801", "E0102", "E0101");
    assertThat(found.get(0).get("file").isNull()).isTrue();
    JsonNode twice = found.get(1);
    assertThat(twice.get("level").asString()).isEqualTo("error");
    assertThat(twice.get("file").asString()).isEqualTo(script);
    assertThat(twice.get("range").toString())
        .isEqualTo(
            "{\"start\":{\"line\":2,\"column\":5,\"offset\":15},"
                + "\"end\":{\"line\":2,\"column\":6,\"offset\":17}}");
    assertThat(twice.get("labels"))
        .extracting(label -> label.get("role").asString())
        .containsExactly("primary", "secondary");
    assertThat(twice.get("labels").get(1).get("text").asString()).isEqualTo("first declared here");
  }

  @Test
  void jsonOfAScriptWithoutErrorsIsADocumentToo() throws IOException {
    Outcome outcome = Outcome.of("check", "--json", file("good.diff", "print(1)"));
    assertThat(outcome.status()).isEqualTo(Status.WELL);
    assertThat(new JsonMapper().readTree(outcome.output()).get("diagnostics")).isEmpty();
  }

  @Test
  void coloursComeOnlyWhenAskedFor() throws IOException {
    String script = file("x.diff", "print(nothing)");
    assertThat(Outcome.of("check", script).errors()).doesNotContain("\u001B");
    System.setProperty(Status.COLOURS, "true");
    try {
      assertThat(Outcome.of("check", script).errors()).contains("\u001B[1;31merror[E0101]");
      assertThat(Outcome.of("run", script).errors()).contains("\u001B[1;31merror[E0101]");
    } finally {
      System.clearProperty(Status.COLOURS);
    }
  }

  @Test
  void onlyAHundredErrorsAreShownAndTheRestIsCounted() throws IOException {
    String script = file("x.diff", "print(nothing)\n".repeat(120));
    assertThat(Outcome.of("check", script).errors())
        .endsWith("and 20 more\n")
        .contains("x.diff:100:7")
        .doesNotContain("x.diff:101:7");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
