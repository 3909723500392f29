package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that must fail, with what comes to standard error beside them. */
class MustFailTest {
  private static final ScriptFolder SCRIPTS = ScriptFolder.of("/must-fail");

  static List<String> names() throws IOException {
    return SCRIPTS.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysExactlyWhatIsExpected(String name) throws IOException {
    assertThat(standardError(name)).isEqualTo(Files.readString(SCRIPTS.expected(name)));
  }

  /** The notes of the run, then its error; the folder of the scripts is called FOLDER. */
  private static String standardError(String name) throws IOException {
    Scripts.Outcome outcome = SCRIPTS.run(name);
    assertThat(outcome.error()).as(name).isNotEmpty();
    return (outcome.notes() + outcome.error()).replace(SCRIPTS.path().toString(), "FOLDER");
  }
}
