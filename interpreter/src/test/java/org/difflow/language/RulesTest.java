package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The numbered rules of the language as scripts: each asserts what its rule says, and prints what
 * stands beside it, if anything does.
 */
class RulesTest {
  static List<String> names() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".diff"))
          .map(name -> name.replace(".diff", ""))
          .sorted()
          .toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(RulesTest.class.getResource("/rules").toURI());
  }

  @ParameterizedTest
  @MethodSource("names")
  void holds(String name) throws IOException, URISyntaxException {
    Path script = folder().resolve(name + ".diff");
    Source source = Source.newBuilder("difflow", script.toFile()).build();
    Scripts.Outcome outcome = Scripts.run(source, Map.of());
    assertThat(outcome.error()).isEmpty();
    assertThat(outcome.output()).isEqualTo(expected(folder().resolve(name + ".expected")));
  }

  private static String expected(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
