package org.difflow.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.difflow.fault.Fault;

/**
 * Reads a table of comma-separated values (RFC 4180; blank lines are skipped) into a matrix. Every
 * chosen cell must be a finite decimal number and every row as long as the first one; anything else
 * is a {@link Fault} that names the line, never a guess.
 */
public final class CsvReader {
  private CsvReader() {}

  public static Matrix read(Reader text, CsvOptions options) throws IOException {
    try {
      return table(records(withoutByteOrderMark(text)), options);
    } catch (UncheckedIOException exception) {
      throw exception.getCause();
    } catch (CsvParseException exception) {
      throw new Fault(
          "E0507",
          "the text is not a table of comma-separated values: a quoted cell does not end properly",
          "look for a \" without its partner");
    }
  }

  /** Some spreadsheets write a byte order mark, which would become part of the first cell. */
  private static Reader withoutByteOrderMark(Reader text) throws IOException {
    PushbackReader result = new PushbackReader(text);
    int first = result.read();
    if (first >= 0 && first != '\uFEFF') {
      result.unread(first);
    }
    return result;
  }

  private static Iterator<CsvRecord> records(Reader text) {
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .ofCsvRecord(text)
        .iterator();
  }

  private static Matrix table(Iterator<CsvRecord> records, CsvOptions options) {
    if (!records.hasNext()) {
      throw noRows();
    }
    CsvRow first = CsvRow.of(records.next());
    int[] places = ColumnChoice.places(options, first);
    CsvTable table = new CsvTable(first.cells().size(), places, options);
    if (!isHeader(first, places, options)) {
      table.append(first);
    }
    while (records.hasNext()) {
      table.append(CsvRow.of(records.next()));
    }
    return table.matrix();
  }

  private static boolean isHeader(CsvRow row, int[] places, CsvOptions options) {
    return switch (options.header()) {
      case PRESENT -> true;
      case ABSENT -> false;
      case AUTO -> options.columns() instanceof CsvOptions.Columns.Names || row.isNames(places);
    };
  }

  static Fault noRows() {
    return new Fault(
        "E0503", "the table has no rows of numbers", "if its only row is data, say header = false");
  }
}
