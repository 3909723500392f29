package org.difflow.data;

import java.io.IOException;
import java.util.List;

/**
 * Writes matrices as comma-separated values, one row per line, each number as the shortest decimal
 * that reads back to it. Rows can be appended as they come; the target stays open.
 */
public final class CsvWriter {
  private final Appendable target;

  public CsvWriter(Appendable target) {
    this.target = target;
  }

  /** One row of words, such as the names of the columns. */
  public void append(List<String> cells) throws IOException {
    target.append(String.join(",", cells.stream().map(CsvWriter::quoted).toList())).append('\n');
  }

  public void append(Matrix rows) throws IOException {
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        target.append(column == 0 ? "" : ",").append(Decimals.shortest(rows.get(row, column)));
      }
      target.append('\n');
    }
  }

  private static String quoted(String word) {
    boolean plain = word.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? word : '"' + word.replace("\"", "\"\"") + '"';
  }
}
