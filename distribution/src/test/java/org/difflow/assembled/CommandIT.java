package org.difflow.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.difflow.assembled.Assembled.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What links, folders, Java homes and signals do to the command. */
class CommandIT {
  private static final Outcome SEVEN = new Outcome(0, "7\n", "");

  @TempDir private Path folder;

  @Test
  void runsFromAnyFolderAndPrintsNothingOfItsOwn() throws IOException {
    script("print(1 + 2*3)");
    assertThat(Assembled.run(folder, "run", "script.diff")).isEqualTo(SEVEN);
  }

  @Test
  void runsThroughChainsOfLinksInFoldersWithSpaces() throws IOException {
    script("print(1 + 2*3)");
    Path place = Files.createDirectories(folder.resolve("my own tools"));
    Path first = Files.createSymbolicLink(place.resolve("absolute"), Assembled.SCRIPT);
    Path second = Files.createSymbolicLink(place.resolve("relative"), Path.of("absolute"));
    assertThat(Assembled.run(folder, second, Map.of(), "run", "script.diff")).isEqualTo(SEVEN);
    Files.delete(second);
    Files.delete(first);
  }

  @Test
  void scriptsMayStandInFoldersWithSpaces() throws IOException {
    Path place = Files.createDirectories(folder.resolve("my own scripts"));
    Files.writeString(place.resolve("a b.diff"), "print(1 + 2*3)");
    assertThat(Assembled.run(folder, "run", "my own scripts/a b.diff")).isEqualTo(SEVEN);
  }

  @Test
  void javaHomeOfAnotherVersionIsPassedOver() throws IOException {
    script("print(1 + 2*3)");
    Path old = Files.createDirectories(folder.resolve("jdk17"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho wrong java\nexit 3\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Map<String, String> environment = Map.of("JAVA_HOME", old.toString());
    assertThat(Assembled.run(folder, Assembled.SCRIPT, environment, "run", "script.diff"))
        .isEqualTo(SEVEN);
  }

  @Test
  void missingJdkIsOneSentenceThatSaysWhatToInstall() throws IOException {
    Path copy = folder.resolve("difflow");
    String script = Files.readString(Assembled.SCRIPT);
    Files.writeString(copy, script.replace("required=25", "required=99"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Outcome outcome = Assembled.run(folder, copy, Map.of(), "--version");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errors())
        .startsWith("difflow: no JDK 99 found; install one")
        .hasLineCount(1);
  }

  @Test
  void homeWithoutAnythingInItIsNamed() {
    Map<String, String> environment = Map.of("DIFFLOW_HOME", folder.toString());
    Outcome outcome = Assembled.run(folder, Assembled.SCRIPT, environment, "--version");
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.errors()).startsWith("difflow: DIFFLOW_HOME is `" + folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void signalEndsTheRunWithStatus130AndLeavesNoOrphan(String signal)
      throws IOException, InterruptedException {
    script(
        "print(\"started\")\nfn f(n) = if n == 0 then 0 else f(n - 1)\n"
            + "for i in 0..1000000 { f(5000) }\nprint(\"never\")");
    Path output = folder.resolve("output");
    List<String> command =
        List.of("env", "--default-signal=INT", Assembled.SCRIPT.toString(), "run", "script.diff");
    Process process = Assembled.builder(folder, command).redirectOutput(output.toFile()).start();
    while (process.isAlive() && Files.size(output) == 0) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(process.descendants()).isEmpty();
    assertThat(output).hasContent("started");
  }

  @Test
  void doctorFindsNothingWrongWithWhatIsAssembled() {
    Outcome outcome = Assembled.run(folder, "doctor");
    assertThat(outcome.status()).as(outcome.output()).isZero();
    assertThat(outcome.output()).contains("scripts are compiled", "a script runs");
  }

  /** 160 MB of points, in a process that may take 128 MB. */
  @Test
  void moreSamplesThanTheMemoryHoldsAreSavedAndReduced() throws IOException {
    script(
        """
        path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }
        let s = sample(P on points([[0, 1], [2, 3]]), 10_000_000, with = euler(1))
        save(s, "points.npy")
        print(s.nfe, abs(mean(s) - 1.5) < 0.01)
        print(len(s.points))
        """);
    Outcome outcome =
        Assembled.run(
            folder,
            Assembled.SCRIPT,
            Map.of("JDK_JAVA_OPTIONS", "-Xmx128m"),
            "run",
            "script.diff",
            "--quiet");
    assertThat(outcome.output()).isEqualTo("1 true\n");
    assertThat(outcome.errors()).contains("error[E0904]: 10000000 samples of 2 numbers");
    long header = 128;
    assertThat(folder.resolve("points.npy")).hasSize(header + 10_000_000L * 2 * Double.BYTES);
  }

  @Test
  void interruptedSamplingKeepsWhatIsFinished() throws IOException, InterruptedException {
    script(
        """
        path P { time t in [0, 1], data at 1; mu(t) = t; sigma(t) = 1 - t }
        let model = P on points([[0, 1], [2, 3]])
        print(sample(model, 5_000_000, with = heun(100)).points)
        print("never")
        """);
    Path errors = folder.resolve("errors");
    List<String> command =
        List.of("env", "--default-signal=INT", Assembled.SCRIPT.toString(), "run", "script.diff");
    Process process = Assembled.builder(folder, command).redirectError(errors.toFile()).start();
    while (process.isAlive() && !hasFinishedATile(errors)) {
      Thread.sleep(20);
    }
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(process.inputReader().readLine()).isNull();
    assertThat(Files.readString(errors).lines())
        .last(InstanceOfAssertFactories.STRING)
        .matches("difflow: interrupted: \\d+ of 5000000 samples were finished, .* interrupted.npy");
    assertThat(folder.resolve("interrupted.npy")).isNotEmptyFile();
  }

  /** Whether progress is past the first tile, which has 65,536 numbers in rows of two. */
  private static boolean hasFinishedATile(Path errors) throws IOException {
    return Files.readString(errors)
        .lines()
        .map(Pattern.compile("  (\\d+) of \\d+ samples")::matcher)
        .anyMatch(line -> line.find() && Long.parseLong(line.group(1)) > 32_768);
  }

  private void script(String text) throws IOException {
    Files.writeString(folder.resolve("script.diff"), text);
  }
}
