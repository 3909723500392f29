package org.difflow.benchmark.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of Markdown and the sentence above it, which may be empty. */
public record Table(String text, List<String> head, List<List<String>> rows) {
  /** A table without rows, to be filled with {@link #add}. */
  public static Table of(String text, String... head) {
    return new Table(text, List.of(head), new ArrayList<>());
  }

  /** Adds a row. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  @Override
  public String toString() {
    String body = rows.stream().map(Table::line).collect(Collectors.joining());
    return (text.isEmpty() ? "" : text + "\n\n")
        + line(head)
        + line(Collections.nCopies(head.size(), "---"))
        + body;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
