package org.difflow.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example prints what stands beside it: {@code NAME.expected}, standard output, for those
 * that run; {@code NAME.errors}, standard error, for those that cannot. With {@code
 * -Ddifflow.expect} the files are written anew.
 */
class ExamplesIT {
  private static final Path EXAMPLES = Assembled.ROOT.resolve("examples");

  private static final Pattern WRITTEN = Pattern.compile("\"(out/[^\"]+)\"");

  @TempDir private Path folder;

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".diff")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplePrintsWhatStandsBesideIt(Path example) throws IOException {
    Path errors = beside(example, ".errors");
    Assembled.Outcome outcome = run(example);
    if (Files.exists(errors)) {
      assertThat(outcome.status()).isEqualTo(1);
      assertExpected(outcome.errors(), errors);
    } else {
      assertThat(outcome.status()).as(outcome.errors()).isZero();
      assertExpected(outcome.output(), beside(example, ".expected"));
      assertFilesWritten(example);
    }
  }

  private void assertFilesWritten(Path example) throws IOException {
    assertThat(WRITTEN.matcher(Files.readString(example)).results().map(name -> name.group(1)))
        .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
  }

  private Assembled.Outcome run(Path example) {
    String name = Assembled.ROOT.relativize(example).toString();
    return Assembled.run(Assembled.ROOT, "run", "--quiet", "--out", folder.toString(), name);
  }

  private static Path beside(Path example, String ending) {
    return example.resolveSibling(example.getFileName().toString().replace(".diff", ending));
  }

  private static void assertExpected(String text, Path expected) throws IOException {
    if (System.getProperty("difflow.expect") != null) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
  }
}
