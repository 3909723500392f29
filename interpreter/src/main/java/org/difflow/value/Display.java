package org.difflow.value;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
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
 *
 * @param notation how formulas are written
 * @param number how a number is written
 */
public record Display(Notation notation, DoubleFunction<String> number) {
  public static final Display UNICODE = new Display(Notation.UNICODE, Decimals::shortest);
  public static final Display ASCII = new Display(Notation.ASCII, Decimals::shortest);

  /** A matrix of more rows than this prints its first and last rows only. */
  private static final int ROWS_IN_FULL = 20;

  /** A vector or a row of more numbers than this prints its first and last numbers only. */
  private static final int NUMBERS_IN_FULL = 1_000;

  private static final int AT_EITHER_END = 3;

  /** How the context that runs wants values to be printed. */
  public static Display ofContext() {
    return DifflowContext.get(null).isAscii() ? ASCII : UNICODE;
  }

  /** The same with numbers written in another way. */
  public Display withNumber(DoubleFunction<String> other) {
    return new Display(notation, other);
  }

  /** The text of any value, strings without quotes. */
  public String text(Object value) {
    return switch (value) {
      case Double real -> number.apply(real);
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

  /** A vector, the only row of {@code matrix}; how long it is stands behind a shortened one. */
  String vector(Matrix matrix) {
    String text = row(matrix, 0);
    return isWide(matrix) ? text + " (" + matrix.columns() + " numbers)" : text;
  }

  /** A matrix, one row per line; its shape stands below a shortened one. */
  String matrix(Matrix matrix) {
    Stream<String> lines = matrix.rows() <= ROWS_IN_FULL ? rows(matrix) : endRows(matrix);
    Stream<String> shape = isInFull(matrix) ? Stream.empty() : Stream.of(shape(matrix));
    return Stream.concat(lines, shape).collect(Collectors.joining("\n"));
  }

  private String inline(Matrix matrix) {
    return isInFull(matrix)
        ? rows(matrix).collect(Collectors.joining(", ", "[", "]"))
        : shape(matrix);
  }

  private static boolean isInFull(Matrix matrix) {
    return matrix.rows() <= ROWS_IN_FULL && !isWide(matrix);
  }

  private static boolean isWide(Matrix matrix) {
    return matrix.columns() > NUMBERS_IN_FULL;
  }

  private static String shape(Matrix matrix) {
    return "(" + matrix.rows() + " x " + matrix.columns() + ")";
  }

  private Stream<String> rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(row -> row(matrix, row));
  }

  private Stream<String> endRows(Matrix matrix) {
    return ends(matrix.rows(), row -> row(matrix, row));
  }

  private String row(Matrix matrix, int row) {
    double[] numbers = matrix.row(row);
    Stream<String> shown =
        isWide(matrix)
            ? ends(numbers.length, column -> number.apply(numbers[column]))
            : Arrays.stream(numbers).mapToObj(number);
    return shown.collect(Collectors.joining(", ", "[", "]"));
  }

  /** The first and the last few of {@code count} things. */
  private static Stream<String> ends(int count, IntFunction<String> text) {
    Stream<String> head = IntStream.range(0, AT_EITHER_END).mapToObj(text);
    Stream<String> tail = IntStream.range(count - AT_EITHER_END, count).mapToObj(text);
    return Stream.of(head, Stream.of("..."), tail).flatMap(words -> words);
  }
}
