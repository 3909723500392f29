package org.difflow.benchmark.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code RESULTS.md}: a section for each workload, of which those measured are written anew. */
public record ResultsPage(Path file) {
  private static final String HEAD =
      """
      # Results

      What the workloads take, as `benchmarks/run` measured it; a run writes its sections anew.
      """;

  /** Replaces the section of this title, or adds it at the end. */
  public void write(String title, String text, Machine machine, List<Table> tables)
      throws IOException {
    String page = Files.exists(file) ? Files.readString(file) : HEAD;
    Matcher old = place(title).matcher(page);
    String section = section(title, text, machine, tables);
    Files.writeString(
        file,
        old.find()
            ? page.substring(0, old.start()) + section + page.substring(old.end())
            : page + "\n" + section);
  }

  /** From the title of a section to the next one. */
  private static Pattern place(String title) {
    return Pattern.compile("## " + title + "\n.*?(?=\n## |\\z)", Pattern.DOTALL);
  }

  private static String section(String title, String text, Machine machine, List<Table> tables) {
    return "## %s\n\n%s\n\n%s\n\n%s"
        .formatted(
            title,
            text,
            machine,
            tables.stream().map(Table::toString).collect(Collectors.joining("\n")));
  }
}
