package org.difflow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.difflow.checker.library.StandardLibrary;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final int LONGEST_FILE = 400;

  /** Split, so that this file does not hold what it looks for. */
  private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.])/" + "(work|tmp|root)/");

  private static final List<String> TEXTS =
      List.of(
          ".java", ".g4", ".diff", ".expected", ".md", ".xml", ".properties", ".csv", "difflow");

  private static final List<String> BENCHMARKS =
      List.of("benchmarks/run", "benchmarks/README.md", "benchmarks/RESULTS.md");

  @Test
  void sourceFilesAreShort() {
    assertThat(sources())
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(Project.text(file).lines().count()).isLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void everyPackageSaysWhatItIs() {
    Stream<Path> packages =
        Project.filesEnding(".java").stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .distinct();
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            folder -> assertThat(Files.exists(folder.resolve("package-info.java"))).isTrue());
  }

  @Test
  void noFileNamesAPlaceOfOneMachine() {
    assertThat(texts())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(MACHINE_PATH.matcher(Project.text(file)).find()).isFalse());
  }

  @Test
  void placeOfAMachineIsSeen() {
    assertThat(MACHINE_PATH.matcher("open /" + "tmp/x").find()).isTrue();
    assertThat(MACHINE_PATH.matcher("target/work/x").find()).isFalse();
  }

  @Test
  void everyScriptOfTheLibraryIsListed() {
    Stream<String> scripts =
        Project.filesEnding(".diff").stream()
            .filter(file -> file.startsWith(Project.ROOT.resolve("stdlib")))
            .map(file -> file.getFileName().toString());
    assertThat(scripts)
        .containsExactlyInAnyOrderElementsOf(
            StandardLibrary.names().stream().map(name -> name + ".diff").toList());
  }

  /**
   * Tests write into folders of their own: what lies straight in a module is its pom alone, beside
   * the command and the pages of the benchmarks.
   */
  @Test
  void testsLeaveNothingInTheFolderOfAModule() {
    assertThat(Project.files())
        .filteredOn(file -> Files.exists(file.resolveSibling("pom.xml")))
        .filteredOn(file -> !file.getParent().equals(Project.ROOT))
        .filteredOn(file -> !BENCHMARKS.contains(Project.ROOT.relativize(file).toString()))
        .extracting(file -> file.getFileName().toString())
        .isNotEmpty()
        .containsOnly("pom.xml");
  }

  private static List<Path> sources() {
    return Stream.of(".java", ".g4", ".diff")
        .map(Project::filesEnding)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Path> texts() {
    return TEXTS.stream().map(Project::filesEnding).flatMap(List::stream).toList();
  }
}
