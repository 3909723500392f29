package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCommandTest {
  private static final String MODEL =
      """
      path OT(s = 0.01) {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - (1 - s)*t
      }
      let model = OT on points([[0, 1], [2, 3]])
      """;

  private static final String DRAW =
      MODEL + "print(sample(model, n = 3, with = euler(steps = 2)).points)\n";

  @TempDir private Path folder;

  @Test
  void resultsGoToStandardOutputAlone() throws IOException {
    assertThat(run("print(1 + 2*3)")).isEqualTo(new Outcome(Status.WELL, "7\n", ""));
  }

  @Test
  void scriptThatNeedsMoreMemoryThanThereIsIsToldSo() throws IOException {
    Outcome outcome = run("print(sum(1..2147483647))");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).startsWith("error[E0904]: the script needs more memory");
  }

  @Test
  void errorOfTheScriptIsStatusOneAndKeepsWhatWasPrinted() throws IOException {
    Outcome outcome = run("print(1)\nprint([1, 2][5])");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEqualTo("1\n");
    assertThat(outcome.errors()).startsWith("error[E03").contains("script.diff:2:").endsWith("\n");
  }

  @Test
  void failedAssertionIsStatusOne() throws IOException {
    Outcome outcome = run("assert 1 > 2, \"one is small\"\nprint(3)");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).contains("one is small");
  }

  @Test
  void failedCheckIsStatusOneAndTheScriptGoesOn() throws IOException {
    Outcome outcome = run(MODEL + "verify(OT, velocity = (x, t, x0) => x)\nprint(\"after\")");
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).endsWith("after\n");
  }

  @Test
  void missingFileIsStatusTwo() {
    String file = folder.resolve("none.diff").toString();
    Outcome outcome = Outcome.of("run", file);
    String message = "error[E0801]: there is no file `" + file + "`\n";
    assertThat(outcome).isEqualTo(new Outcome(Status.USAGE, "", message));
  }

  @Test
  void folderIsNoScript() {
    Outcome outcome = Outcome.of("run", folder.toString());
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.errors()).startsWith("error[E0802]");
  }

  @Test
  void fileThatIsNotUtf8IsNamedWithThePlace() throws IOException {
    Path file = folder.resolve("latin.diff");
    Files.write(file, new byte[] {'p', '(', (byte) 0xFF, ')'});
    Outcome outcome = Outcome.of("run", file.toString());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).startsWith("error[E0001]").contains("latin.diff:1:3");
  }

  @Test
  void filesAreWrittenUnderTheOutputFolder() throws IOException {
    Path out = folder.resolve("results");
    run("save(points([[1, 2], [3, 4]]), \"deep/m.csv\")", "--out", out.toString());
    assertThat(out.resolve("deep/m.csv")).content().contains("1", "4");
  }

  @Test
  void filesAreReadBesideTheScript() throws IOException {
    Files.writeString(folder.resolve("beside.csv"), "1,2\n3,4\n");
    assertThat(run("print(csv(\"beside.csv\").points[1])").output()).isEqualTo("[3, 4]\n");
  }

  @Test
  void seedReplacesTheDefaultOnly() throws IOException {
    String drawn = run(DRAW).output();
    assertThat(run(DRAW, "--seed", "0").output()).isEqualTo(drawn);
    assertThat(run(DRAW, "--seed", "1").output()).isNotEqualTo(drawn);
    String seeded = DRAW.replace("n = 3", "n = 3, seed = 5");
    assertThat(run(seeded, "--seed", "1").output()).isEqualTo(run(seeded).output());
  }

  @Test
  void numberOfThreadsChangesNoBit() throws IOException {
    assertThat(run(DRAW, "--threads", "1").output())
        .isEqualTo(run(DRAW, "--threads", "3").output());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "many"})
  void numberOfThreadsIsANumberFromOneOn(String threads) throws IOException {
    assertThat(run("print(1)", "--threads", threads).status()).isEqualTo(Status.USAGE);
  }

  @Test
  void progressGoesToStandardErrorUnlessQuiet() throws IOException {
    String many = DRAW.replace("n = 3", "n = 3_000_000").replace(".points", ".seconds");
    assertThat(run(many).errors()).contains("3000000 of 3000000 samples");
    assertThat(run(many, "--quiet").errors()).isEmpty();
    assertThat(run(DRAW).errors()).isEmpty();
  }

  private Outcome run(String script, String... options) throws IOException {
    Path file = folder.resolve("script.diff");
    Files.writeString(file, script);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "run";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[options.length + 1] = file.toString();
    return Outcome.of(arguments);
  }
}
