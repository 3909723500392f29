package org.difflow.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.difflow.fault.Fault;

/** One row of a table: the line it starts on, counted from 1, and its cells. */
record CsvRow(long line, List<String> cells) {
  /** What tables write where a number is missing; never the name of a column. */
  private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "null", "none", "inf");

  /** How much of a cell a message shows. */
  private static final int LONGEST_WORD = 40;

  static CsvRow of(CsvRecord source) {
    return new CsvRow(
        source.getStartingLineNumber(), source.getFields().stream().map(String::strip).toList());
  }

  /** Whether these cells name columns: none is a number, and not all are missing values. */
  boolean isNames(int[] places) {
    return Arrays.stream(places).noneMatch(place -> isDecimal(cells.get(place)))
        && Arrays.stream(places).anyMatch(place -> !isMissing(cells.get(place)));
  }

  double number(int place) {
    String cell = cells.get(place);
    double value = isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw notNumber(place, cell);
    }
    return value;
  }

  private static boolean isMissing(String cell) {
    return MISSING.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Stricter than Java, which also reads {@code 1f}, {@code 0x1p3} and {@code NaN}. */
  private static boolean isDecimal(String cell) {
    if (cell.isEmpty() || !cell.chars().allMatch(c -> "0123456789.+-eE".indexOf(c) >= 0)) {
      return false;
    }
    try {
      Double.parseDouble(cell);
      return true;
    } catch (NumberFormatException exception) {
      return false;
    }
  }

  private Fault notNumber(int place, String cell) {
    String what =
        cell.isEmpty()
            ? "the cell is empty"
            : isDecimal(cell)
                ? quoted(cell) + " is too large for a double"
                : quoted(cell) + " is not a number";
    return new Fault("E0501", "row " + line + ", column " + place + ": " + what, help(cell));
  }

  /** A word of the file in a message: on one line, and not all of it if it is long. */
  private static String quoted(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return '"'
        + (line.length() <= LONGEST_WORD ? line : line.substring(0, LONGEST_WORD) + "…")
        + '"';
  }

  private String help(String cell) {
    if (cell.indexOf(';') >= 0 || cell.indexOf('\t') >= 0) {
      return "cells are separated by commas, not by semicolons or tabs";
    }
    return line == 1
        ? "if the first row names the columns, say header = true"
        : "columns count from 0; columns = ... leaves out those that are not numbers";
  }
}
