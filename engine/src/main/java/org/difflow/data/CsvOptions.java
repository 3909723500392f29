package org.difflow.data;

import java.util.List;

/**
 * How a table of comma-separated values becomes a matrix: {@code x*scale + shift} over the chosen
 * columns.
 */
public record CsvOptions(Columns columns, Header header, double scale, double shift) {
  /** All columns as they are, with a header if there is one. */
  public static final CsvOptions DEFAULT = new CsvOptions(new Columns.All(), Header.AUTO, 1, 0);

  /** The columns that are read, in this order. */
  public sealed interface Columns {
    record All() implements Columns {}

    /** Columns by their place, counted from 0. */
    record Places(List<Integer> places) implements Columns {
      public Places {
        places = List.copyOf(places);
      }
    }

    /** Columns by their name in the header. */
    record Names(List<String> names) implements Columns {
      public Names {
        names = List.copyOf(names);
      }
    }
  }

  /** Whether the first row names the columns. */
  public enum Header {
    /** It does if columns are chosen by name, or if no chosen cell of it is a number. */
    AUTO,
    PRESENT,
    ABSENT
  }

  public CsvOptions withColumns(Columns chosen) {
    return new CsvOptions(chosen, header, scale, shift);
  }

  public CsvOptions withHeader(Header kind) {
    return new CsvOptions(columns, kind, scale, shift);
  }

  /** Reads {@code x*factor + offset} for a cell x. */
  public CsvOptions withScale(double factor, double offset) {
    return new CsvOptions(columns, header, factor, offset);
  }
}
