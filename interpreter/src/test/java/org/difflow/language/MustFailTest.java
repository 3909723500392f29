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

/** Scripts that must fail, with what comes to standard error beside them. */
class MustFailTest {
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
    return Path.of(MustFailTest.class.getResource("/must-fail").toURI());
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysExactlyWhatIsExpected(String name) throws IOException, URISyntaxException {
    String expected = Files.readString(folder().resolve(name + ".expected"));
    assertThat(standardError(name)).isEqualTo(expected);
  }

  /** The notes of the run, then its error; the folder of the scripts is called FOLDER. */
  private static String standardError(String name) throws IOException, URISyntaxException {
    Path script = folder().resolve(name + ".diff");
    Source source =
        Source.newBuilder("difflow", script.toFile()).name(script.getFileName().toString()).build();
    Scripts.Outcome outcome = Scripts.run(source, Map.of());
    assertThat(outcome.error()).isNotEmpty();
    return (outcome.notes() + outcome.error()).replace(folder().toString(), "FOLDER");
  }
}
