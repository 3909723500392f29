package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code difflow run --set name=expression}. */
class SettingsTest {
  private static final String SCRIPT =
      """
      let n = 2
      let half = n/2
      fn shown(x) = "<{x}>"
      path P(beta = 1, width) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = beta*width*(1 - t)
      }
      print(n, half, P.sigma)
      """;

  @TempDir private Path folder;

  @Test
  void withoutSettingsTheScriptIsAsWritten() throws IOException {
    assertThat(run().output()).isEqualTo("2 1 β*width*(1 - t)\n");
  }

  @Test
  void settingReplacesTheRightSideBeforeItIsEvaluated() throws IOException {
    assertThat(run("n=3*(1 + 1)").output()).startsWith("6 3 ");
    assertThat(run("n=5", "half=shown(n)").output()).startsWith("5 <5> ");
    assertThat(run("half=(x => x + n)(1)").output()).startsWith("2 3 ");
  }

  @Test
  void settingReplacesTheDefaultOfAParameterOfAPath() throws IOException {
    String numbers = SCRIPT.replace("P.sigma", "P.sigma(0)");
    assertThat(runScript(numbers, "P.beta=0.5", "P.width=3").output()).isEqualTo("2 1 1.5\n");
    assertThat(runScript(numbers, "P.β=n", "P.width=3").output()).isEqualTo("2 1 6\n");
  }

  @Test
  void unknownNameIsStatusTwoWithAGuess() throws IOException {
    Outcome outcome = run("haf=3", "P.betta=1");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors())
        .startsWith("error[E0810]: the script has no `let` and no parameter of a path called `haf`")
        .contains("did you mean `half`?", "did you mean `P.beta`?");
    assertThat(run("shown=1").errors()).startsWith("error[E0810]");
  }

  @Test
  void errorInTheTextOfAnExpressionIsStatusTwoWithItsPlace() throws IOException {
    Outcome outcome = run("n=3 +");
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.errors()).contains("--> --set n:1:", " 1 | 3 +", "^");
    assertThat(run("n").status()).isEqualTo(Status.USAGE);
  }

  @Test
  void errorsOfWhatAnExpressionSaysPointIntoIt() throws IOException {
    Outcome unknown = run("n=1 + nothing");
    assertThat(unknown.status()).isEqualTo(Status.FAILED);
    assertThat(unknown.errors()).startsWith("error[E0101]").contains("--> --set n:1:5");
    Outcome failing = run("n=[1, 2][5]");
    assertThat(failing.status()).isEqualTo(Status.FAILED);
    assertThat(failing.errors()).startsWith("error[E0310]").contains("--> --set n:1:");
  }

  private Outcome run(String... settings) throws IOException {
    return runScript(SCRIPT, settings);
  }

  private Outcome runScript(String script, String... settings) throws IOException {
    Path file = Files.writeString(folder.resolve("script.diff"), script);
    List<String> arguments = new ArrayList<>(List.of("run", file.toString()));
    List.of(settings).forEach(setting -> arguments.addAll(List.of("--set", setting)));
    return Outcome.of(arguments.toArray(String[]::new));
  }
}
