package org.difflow.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code RESULTS.md}: a section for each workload, of which those measured are written anew. */
record ResultsPage(Path file, Machine machine) {
  private static final String HEAD =
      """
      # Results

      What the workloads take, as `benchmarks/run` measured it; a run writes its sections anew.
      """;

  void write(Workload workload) throws IOException {
    String page = Files.exists(file) ? Files.readString(file) : HEAD;
    Matcher old = place(workload).matcher(page);
    String section = section(workload);
    Files.writeString(
        file,
        old.find()
            ? page.substring(0, old.start()) + section + page.substring(old.end())
            : page + "\n" + section);
  }

  /** From the title of a section to the next one. */
  private static Pattern place(Workload workload) {
    return Pattern.compile("## " + workload.title() + "\n.*?(?=\n## |\\z)", Pattern.DOTALL);
  }

  private String section(Workload workload) {
    List<List<String>> rows = workload.measure();
    return "## %s\n\n%s\n\n%s\n\n%s%s%s"
        .formatted(
            workload.title(),
            workload.text(),
            machine,
            line(rows.getFirst()),
            "|" + "---|".repeat(rows.getFirst().size()) + "\n",
            rows.stream().skip(1).map(ResultsPage::line).collect(Collectors.joining()));
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
