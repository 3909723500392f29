package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The warnings of {@code verify} that carry a number, word for word, and what reports hold. */
class LawWarningsTest {
  private static final ScriptFolder SCRIPTS = ScriptFolder.of("/warnings");

  @Test
  void everyWarningAboutALawIsSaidWithItsNumber() throws IOException {
    Scripts.Outcome outcome = SCRIPTS.run("laws");
    assertThat(outcome.error()).isEmpty();
    String said =
        outcome
            .output()
            .lines()
            .filter(line -> line.matches("path .*|.* E026\\d\\)|warn .*"))
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(said).isEqualTo(Files.readString(SCRIPTS.expected("laws")));
  }
}
