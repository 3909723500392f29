package org.difflow.value;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.language.DifflowContext;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.print.Notation;

/**
 * How values become text: numbers as the shortest decimal, formulas in the language's own syntax.
 */
public enum Display {
  UNICODE(Notation.UNICODE),
  ASCII(Notation.ASCII);

  /** A matrix of more rows than this prints its first and last rows only. */
  private static final int ROWS_IN_FULL = 20;

  private static final int ROWS_AT_EITHER_END = 3;

  private final Notation notation;

  Display(Notation notation) {
    this.notation = notation;
  }

  /** How the context that runs wants values to be printed. */
  public static Display ofContext() {
    return DifflowContext.get(null).isAscii() ? ASCII : UNICODE;
  }

  /** How formulas are written. */
  public Notation notation() {
    return notation;
  }

  /** The text of any value, strings without quotes. */
  public String text(Object value) {
    return switch (value) {
      case Double number -> Decimals.shortest(number);
      case GuestValue guest -> guest.display(this);
      default -> value.toString();
    };
  }

  /** The text of a value as a script would write it, as far as it can be written. */
  public String source(Object value) {
    return value instanceof ArrayValue array && !array.isVector()
        ? array.display(this).lines().collect(Collectors.joining(",\n ", "[", "]"))
        : quoted(value);
  }

  /** The text of a value inside a list: strings with quotes, matrices on one line. */
  String quoted(Object value) {
    return switch (value) {
      case String text -> '"' + escaped(text) + '"';
      case ArrayValue array when !array.isVector() -> inline(array.matrix());
      default -> text(value);
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("{", "\\{")
        .replace("\n", "\\n")
        .replace("\t", "\\t");
  }

  String formula(Expr expression) {
    return notation.formula(expression);
  }

  String row(Matrix matrix, int row) {
    return Arrays.stream(matrix.row(row))
        .mapToObj(Decimals::shortest)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  String matrix(Matrix matrix) {
    return matrix.rows() <= ROWS_IN_FULL
        ? rows(matrix, 0, matrix.rows()).collect(Collectors.joining("\n"))
        : abbreviated(matrix);
  }

  private String inline(Matrix matrix) {
    return matrix.rows() <= ROWS_IN_FULL
        ? rows(matrix, 0, matrix.rows()).collect(Collectors.joining(", ", "[", "]"))
        : shape(matrix);
  }

  private static String shape(Matrix matrix) {
    return "(" + matrix.rows() + " x " + matrix.columns() + ")";
  }

  private String abbreviated(Matrix matrix) {
    int rows = matrix.rows();
    Stream<String> head = rows(matrix, 0, ROWS_AT_EITHER_END);
    Stream<String> tail = rows(matrix, rows - ROWS_AT_EITHER_END, rows);
    Stream<String> shape = Stream.of(shape(matrix));
    return Stream.of(head, Stream.of("..."), tail, shape)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> rows(Matrix matrix, int from, int to) {
    return IntStream.range(from, to).mapToObj(row -> row(matrix, row));
  }
}
