package org.difflow.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.fault.Fault;
import org.difflow.language.DifflowContext;
import org.difflow.value.ArrayValue;
import org.difflow.value.Coerce;
import org.difflow.value.Display;
import org.difflow.value.Elements;
import org.difflow.value.ListValue;
import org.difflow.value.None;

/**
 * {@code table(rows, columns = ["a", "b"])}: the rows as aligned columns, numbers to the right and
 * with six significant digits, all else to the left. A list of plain values is one column.
 */
final class Table implements BuiltinFunction {
  private static final int DIGITS = 6;
  private static final String GAP = "  ";

  @Override
  public Object call(DifflowContext context, Object[] arguments) {
    List<List<Object>> rows = Stream.of(Elements.of(arguments[0])).map(Table::row).toList();
    List<String> names = names(arguments[1]);
    int width = names.isEmpty() ? rows.stream().mapToInt(List::size).max().orElse(0) : names.size();
    requireWidth(rows, width);
    print(context, rows, names, width);
    return None.NONE;
  }

  private static List<Object> row(Object value) {
    return value instanceof ArrayValue || value instanceof ListValue
        ? List.of(Elements.of(value))
        : List.of(value);
  }

  private static List<String> names(Object columns) {
    return columns == null
        ? List.of()
        : Stream.of(Elements.of(columns)).map(name -> Coerce.text("columns", name)).toList();
  }

  private static void requireWidth(List<List<Object>> rows, int width) {
    for (int i = 0; i < rows.size(); i++) {
      int entries = rows.get(i).size();
      if (entries != width) {
        throw new Fault(
            "E0336", "row %d of the table has %d entries, not %d".formatted(i, entries, width));
      }
    }
  }

  private static void print(
      DifflowContext context, List<List<Object>> rows, List<String> names, int width) {
    List<List<String>> columns =
        IntStream.range(0, width).mapToObj(i -> column(rows, names, i)).toList();
    int lines = rows.size() + (names.isEmpty() ? 0 : 1);
    for (int i = 0; i < lines; i++) {
      int line = i;
      String text = columns.stream().map(c -> c.get(line)).collect(Collectors.joining(GAP));
      context.output().println(text.stripTrailing());
    }
  }

  /** The cells of a column, its name first, all of one length. */
  private static List<String> column(List<List<Object>> rows, List<String> names, int index) {
    List<Object> values = rows.stream().map(row -> row.get(index)).toList();
    List<String> cells = new ArrayList<>(names.isEmpty() ? List.of() : List.of(names.get(index)));
    values.stream().map(Table::cell).forEach(cells::add);
    int width = cells.stream().mapToInt(Table::width).max().orElse(0);
    boolean numbers = values.stream().allMatch(Double.class::isInstance);
    return cells.stream().map(cell -> padded(cell, width, numbers)).toList();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  private static String padded(String cell, int width, boolean right) {
    String blanks = " ".repeat(width - width(cell));
    return right ? blanks + cell : cell + blanks;
  }

  /** Whole numbers keep all their digits. */
  private static String cell(Object value) {
    return value instanceof Double number && number != Math.rint(number)
        ? Decimals.significant(number, DIGITS)
        : Display.UNICODE.text(value).replace('\n', ' ');
  }
}
