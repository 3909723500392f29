package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
