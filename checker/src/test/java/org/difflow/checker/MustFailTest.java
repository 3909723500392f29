package org.difflow.checker;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.difflow.checker.problem.Problem;
import org.difflow.diagnostic.Diagnostic;
import org.difflow.diagnostic.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts that must be refused, with what is said about them beside them. */
class MustFailTest {
  static List<String> names() throws IOException, URISyntaxException {
    Path folder = Path.of(MustFailTest.class.getResource("/must-fail").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".diff"))
          .map(name -> name.replace(".diff", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysExactlyWhatIsExpected(String name) {
    String expected = Scripts.resource("must-fail/" + name + ".expected");
    assertThat(Scripts.rendered(diagnostics(name))).isEqualTo(expected);
  }

  @Test
  void everyCodeOfTheCatalogueIsSaidBySomeScript() throws IOException, URISyntaxException {
    Set<String> said =
        Stream.concat(
                names().stream().flatMap(name -> diagnostics(name).stream()),
                DepthTest.tooDeep().diagnostics().stream())
            .map(Diagnostic::code)
            .collect(toCollection(TreeSet::new));
    assertThat(said)
        .containsExactlyElementsOf(
            Arrays.stream(Problem.values()).map(Problem::code).sorted().toList());
  }

  @Test
  void noCodeMeansTwoThings() {
    assertThat(Problem.values()).extracting(Problem::code).doesNotHaveDuplicates();
  }

  private static List<Diagnostic> diagnostics(String name) {
    String text = Scripts.resource("must-fail/" + name + ".diff");
    Importer imports = ImportedFiles.of(name + ".diff", MustFailTest::imported, Scripts.library());
    return Checker.check(
            new SourceText(name + ".diff", text),
            Scripts.library(),
            Checker.Mode.FILE,
            Map.of(),
            imports)
        .diagnostics();
  }

  private static byte[] imported(String file) {
    return Scripts.resource("must-fail/" + file).getBytes(StandardCharsets.UTF_8);
  }
}
