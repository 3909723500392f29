package org.difflow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final String GOOD =
      """
      path Good {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - t
      }
      """;

  /** Its mean leaves out half of the data point. */
  private static final String BAD =
      """
      path Bad {
        time t in [0, 1], data at 1
        mu(t) = t/2
        sigma(t) = 1 - t
      }
      """;

  @TempDir private Path folder;

  @Test
  void everyPathOfEveryFileIsReportedAndNothingElseRuns() throws IOException {
    String first = file("first.diff", GOOD + GOOD.replace("Good", "Other") + "print(\"never\")");
    String second = file("second.diff", GOOD.replace("Good", "Third"));
    Outcome outcome = Outcome.of("verify", first, second);
    assertThat(outcome.status()).as(outcome.errors()).isEqualTo(Status.WELL);
    assertThat(outcome.output())
        .contains("path Good", "path Other", "path Third")
        .doesNotContain("never")
        .containsOnlyOnce("path Good");
  }

  @Test
  void pathThatIsRejectedIsStatusOneAndTheOthersAreStillReported() throws IOException {
    Outcome outcome = Outcome.of("verify", file("both.diff", BAD + GOOD));
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.output()).contains("status reject", "path Good");
  }

  /** A law that is refused stops what puts it on data, which is not the business of verify. */
  @Test
  void whatTheScriptDoesWithAPathIsLeftOut() throws IOException {
    String uses =
        """
        let m = Bad on points([[0]])
        let missing = csv("nowhere.csv")
        """;
    Outcome outcome = Outcome.of("verify", file("used.diff", BAD + uses + GOOD));
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).isEmpty();
    assertThat(outcome.output()).contains("path Bad", "status reject", "path Good");
  }

  @Test
  void scriptThatIsWrongIsStatusOneAndTheOthersAreStillReported() throws IOException {
    Outcome outcome =
        Outcome.of("verify", file("wrong.diff", "let n = nothing"), file("good.diff", GOOD));
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.errors()).startsWith("error[E0101]");
    assertThat(outcome.output()).contains("path Good");
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
