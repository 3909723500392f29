package org.difflow.syntax.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.difflow.syntax.format.Part.Remark;

/**
 * Lines as they are written. Comments behind lines that follow each other, and that stood in one
 * column, stand in one column again, two blanks behind the longest line.
 */
final class Page {
  private static final int BEFORE_REMARK = 2;

  private final List<WrittenLine> lines = new ArrayList<>();

  /** One line, whose comment is set apart until all its neighbours are known. */
  private static final class WrittenLine {
    private final StringBuilder text = new StringBuilder();
    private final int indentation;
    private int width;
    private Optional<Remark> remark = Optional.empty();

    WrittenLine(int indentation) {
      this.indentation = indentation;
      append(" ".repeat(indentation));
    }

    void append(String more) {
      text.append(more);
      width += more.codePointCount(0, more.length());
    }

    boolean isAlignedWith(WrittenLine other) {
      return remark.isPresent()
          && other.remark.isPresent()
          && remark.get().column() == other.remark.get().column();
    }

    String written(int column) {
      String comment = remark.map(given -> " ".repeat(column - width) + given.text()).orElse("");
      return (text + comment).stripTrailing() + "\n";
    }
  }

  void newLine(int indentation) {
    lines.add(new WrittenLine(indentation));
  }

  void write(String text) {
    lines.getLast().append(text);
  }

  /** Puts a comment behind the line; a new line must follow. */
  void remark(Remark remark) {
    lines.getLast().remark = Optional.of(remark);
  }

  /** How many characters stand on the line. */
  int column() {
    return lines.getLast().width;
  }

  /** How many blanks the line starts with. */
  int indentation() {
    return lines.getLast().indentation;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int start = 0; start < lines.size(); ) {
      int end = runFrom(start);
      List<WrittenLine> run = lines.subList(start, end);
      int column = run.stream().mapToInt(line -> line.width).max().orElse(0) + BEFORE_REMARK;
      run.forEach(line -> text.append(line.written(column)));
      start = end;
    }
    return text.toString();
  }

  private int runFrom(int start) {
    int end = start + 1;
    while (end < lines.size() && lines.get(end).isAlignedWith(lines.get(start))) {
      end++;
    }
    return end;
  }
}
