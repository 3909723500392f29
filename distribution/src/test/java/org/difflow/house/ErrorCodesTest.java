package org.difflow.house;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code docs/errors.md} is the catalogue: what each code means, and behind it every sentence that
 * the sources say under it. A sentence cannot come, go or take another code unseen.
 */
class ErrorCodesTest {
  private static final Path CATALOGUE = Project.ROOT.resolve("docs/errors.md");
  private static final Pattern ROW =
      Pattern.compile("\\| ([EW]\\d{4}) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Map<String, Set<String>> SAID = ErrorCodes.ofProject();

  /** What the catalogue has for a code. */
  record Row(String meaning, String sentences) {}

  static Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    Matcher row = ROW.matcher(Project.text(CATALOGUE));
    while (row.find()) {
      assertThat(rows.put(row.group(1), new Row(row.group(2), row.group(3))))
          .as("two rows of %s", row.group(1))
          .isNull();
    }
    return rows;
  }

  @Test
  void catalogueHasExactlyWhatTheSourcesSay() {
    Set<String> said = new TreeSet<>();
    SAID.forEach((code, sentences) -> said.add(code + " | " + cell(sentences)));
    Set<String> catalogued = new TreeSet<>();
    rows().forEach((code, row) -> catalogued.add(code + " | " + row.sentences()));
    assertThat(without(said, catalogued)).as("not in docs/errors.md").isEmpty();
    assertThat(without(catalogued, said)).as("only in docs/errors.md").isEmpty();
  }

  private static Set<String> without(Set<String> lines, Set<String> others) {
    Set<String> rest = new TreeSet<>(lines);
    rest.removeAll(others);
    return rest;
  }

  @Test
  void rowsStandInTheOrderOfTheirCodes() {
    assertThat(List.copyOf(rows().keySet())).isSorted();
  }

  @Test
  void noTwoCodesMeanTheSame() {
    assertThat(rows().values()).extracting(Row::meaning).doesNotHaveDuplicates();
  }

  @Test
  void noSentenceHasTwoCodes() {
    List<String> all =
        SAID.values().stream().flatMap(Set::stream).filter(words -> !words.equals("…")).toList();
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void sentencesAreReadFromSources(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("A.java");
    Files.writeString(
        source,
        """
        enum A { X("E0101", "there is no `%s` here"); }
        class B { Object f(int n) { return new Fault("E0102", "row " + n + " is %d".formatted(n)); } }
        """);
    assertThat(ErrorCodes.in(List.of(source)))
        .isEqualTo(Map.of("E0101", Set.of("there is no `…` here"), "E0102", Set.of("row … is …")));
  }

  /** The sentences of a code as the catalogue writes them. */
  private static String cell(Set<String> sentences) {
    return sentences.stream().map(words -> words.replace("|", "/")).collect(joining("<br>"));
  }
}
