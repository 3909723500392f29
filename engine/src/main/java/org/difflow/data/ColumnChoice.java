package org.difflow.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.difflow.data.CsvOptions.Columns;
import org.difflow.data.CsvOptions.Header;
import org.difflow.fault.Fault;

/** Finds the places of the chosen columns in the first row of a table. */
final class ColumnChoice {
  private ColumnChoice() {}

  static int[] places(CsvOptions options, CsvRow first) {
    int count = first.cells().size();
    return switch (options.columns()) {
      case Columns.All() -> IntStream.range(0, count).toArray();
      case Columns.Places(var places) ->
          places.stream().mapToInt(place -> checked(place, count)).toArray();
      case Columns.Names(var names) -> {
        requireHeader(options);
        yield names.stream().mapToInt(name -> place(name, first.cells())).toArray();
      }
    };
  }

  private static int checked(int place, int count) {
    if (place >= 0 && place < count) {
      return place;
    }
    throw new Fault(
        "E0504",
        "there is no column " + place + ": the table has " + plural(count),
        count == 1 ? "its only column is 0" : "they count from 0 to " + (count - 1));
  }

  private static void requireHeader(CsvOptions options) {
    if (options.header() == Header.ABSENT) {
      throw new Fault(
          "E0506",
          "columns are chosen by name, but header = false says that they have none",
          "choose them by place, such as columns = 0..1");
    }
  }

  private static int place(String name, List<String> header) {
    int place = header.indexOf(name);
    if (place < 0) {
      throw new Fault("E0505", "there is no column named \"" + name + "\"", offer(name, header));
    }
    if (place != header.lastIndexOf(name)) {
      throw new Fault(
          "E0508",
          "two columns are named \"" + name + "\"",
          "choose by place: they are columns " + place + " and " + header.lastIndexOf(name));
    }
    return place;
  }

  /** Names within a third of their letters come first as a question, then the list of all. */
  private static String offer(String name, List<String> header) {
    String all = "the columns are " + String.join(", ", header);
    return header.stream()
        .filter(candidate -> distance(name, candidate) <= Math.max(1, name.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .map(nearest -> "did you mean \"" + nearest + "\"? " + all)
        .orElse(all);
  }

  /** The Levenshtein distance, blind to case. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      row = nextRow(row, a.charAt(i - 1), b);
    }
    return row[b.length()];
  }

  private static int[] nextRow(int[] above, char letter, String word) {
    int[] row = new int[above.length];
    row[0] = above[0] + 1;
    for (int j = 1; j < row.length; j++) {
      int replaced = above[j - 1] + (letter == word.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
    }
    return row;
  }

  private static String plural(int count) {
    return count == 1 ? "one column" : count + " columns";
  }
}
