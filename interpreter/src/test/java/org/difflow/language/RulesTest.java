package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbered rules of the language as scripts: each asserts what its rule says, and prints what
 * stands beside it, if anything does.
 */
class RulesTest {
  private static final ScriptFolder RULES = ScriptFolder.of("/rules");

  static List<String> names() throws IOException {
    return RULES.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void holds(String name) throws IOException {
    Scripts.Outcome outcome = RULES.run(name);
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.output()).isEqualTo(expected(RULES.expected(name)));
  }

  private static String expected(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
