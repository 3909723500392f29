package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @Test
  void helpListsTheCommandsThatThereAre() {
    Outcome help = Outcome.of("--help");
    assertThat(help.status()).isEqualTo(Status.WELL);
    assertThat(help.output()).contains("Usage: difflow", "run", "check", "derive");
    assertThat(help.errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "repl", "check", "derive", "verify", "doctor"})
  void everyCommandHasAHelp(String command) {
    Outcome help = Outcome.of(command, "--help");
    assertThat(help.status()).isEqualTo(Status.WELL);
    assertThat(help.output()).startsWith("Usage: difflow " + command);
  }

  @Test
  void helpOfACommandListsItsOptions() {
    Outcome help = Outcome.of("run", "--help");
    assertThat(help.status()).isEqualTo(Status.WELL);
    assertThat(help.output()).contains("--out", "--seed", "--threads", "--quiet", "--ascii");
  }

  @Test
  void versionIsOneLine() {
    assertThat(Outcome.of("--version")).isEqualTo(new Outcome(Status.WELL, "difflow 0.1.0\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "walk", "run", "check", "run --fast x.diff", "run --seed one x.diff"})
  void commandLineThatMakesNoSenseIsStatusTwo(String line) {
    Outcome outcome = Outcome.of(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(outcome.status()).isEqualTo(Status.USAGE);
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.errors()).isNotEmpty().doesNotContain("Exception");
  }

  @Test
  void unknownOptionIsNamed() {
    assertThat(Outcome.of("run", "--fast", "x.diff").errors()).contains("'--fast'");
  }
}
