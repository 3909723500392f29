package org.difflow.value;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;

/** Arguments as what a builtin needs; one that does not fit is a fault that names the parameter. */
public final class Coerce {
  /** A double holds every whole number up to here. */
  private static final double LARGEST_WHOLE = 0x1p53;

  private Coerce() {}

  /** A number; in the body of a path numbers are formulas without symbols. */
  public static double number(String parameter, Object value) {
    return switch (value) {
      case Double number -> number;
      case FormulaValue formula when formula.expression().symbols().isEmpty() -> formula.number();
      default -> throw unfit(parameter, "a number", value);
    };
  }

  /** A number that is neither nan nor infinite. */
  public static double finite(String parameter, Object value) {
    double number = number(parameter, value);
    if (!Double.isFinite(number)) {
      throw unfit(parameter, "a finite number", value);
    }
    return number;
  }

  /** A number from 0 to 1. */
  public static double probability(String parameter, Object value) {
    double number = number(parameter, value);
    if (0 <= number && number <= 1) {
      return number;
    }
    throw unfit(parameter, "a probability between 0 and 1", value);
  }

  /** A whole number. */
  public static long whole(String parameter, Object value) {
    double number = number(parameter, value);
    if (number != Math.rint(number) || Math.abs(number) > LARGEST_WHOLE) {
      throw unfit(parameter, "a whole number", value);
    }
    return (long) number;
  }

  /** A whole number of at least 1. */
  public static int count(String parameter, Object value) {
    long number = whole(parameter, value);
    if (number < 1 || number > Integer.MAX_VALUE) {
      throw unfit(parameter, "a whole number from 1 " + (number < 1 ? "on" : "to 2^31 - 1"), value);
    }
    return (int) number;
  }

  /** True or false; false where nothing is given. */
  public static boolean truth(String parameter, Object value) {
    return switch (value) {
      case null -> false;
      case Boolean truth -> truth;
      default -> throw unfit(parameter, "true or false", value);
    };
  }

  /** A text. */
  public static String text(String parameter, Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw unfit(parameter, "a string", value);
  }

  /** A vector of numbers; a number alone is one of length 1. */
  public static double[] vector(String parameter, Object value) {
    return switch (value) {
      case Double number -> new double[] {number};
      case FormulaValue formula -> new double[] {number(parameter, formula)};
      case ArrayValue array when array.isVector() -> array.matrix().row(0);
      case ListValue list when !list.elements().isEmpty() ->
          list.elements().stream().mapToDouble(element -> number(parameter, element)).toArray();
      default -> throw unfit(parameter, "a number or a vector of numbers", value);
    };
  }

  /** Points, one per row: of a matrix, of samples, of a data set. */
  public static Matrix points(String parameter, Object value) {
    return switch (value) {
      case ArrayValue array when !array.isVector() -> array.matrix();
      case SamplesValue samples -> samples.points();
      case DistributionValue law when law.distribution() instanceof Points points ->
          points.points();
      case ListValue list when isTable(list) -> rows(parameter, list);
      default -> throw unfit(parameter, "samples, a data set or a matrix of points", value);
    };
  }

  /** In the body of a path a matrix is a list of lists of formulas without symbols. */
  private static boolean isTable(ListValue list) {
    return !list.elements().isEmpty()
        && list.elements().stream().allMatch(ListValue.class::isInstance)
        && list.elements().stream()
                .map(row -> ((ListValue) row).elements().size())
                .distinct()
                .count()
            == 1;
  }

  private static Matrix rows(String parameter, ListValue list) {
    double[] values =
        list.elements().stream()
            .flatMapToDouble(row -> Arrays.stream(vector(parameter, row)))
            .toArray();
    int rows = list.elements().size();
    return Matrix.of(rows, values.length / rows, values);
  }

  /** What is said of an argument of the wrong kind. */
  public static Fault unfit(String parameter, String wanted, Object value) {
    String given =
        switch (value) {
          case Double number -> Decimals.shortest(number);
          case String text -> Display.UNICODE.quoted(text);
          case FormulaValue formula when formula.expression().symbols().isEmpty() ->
              Display.UNICODE.text(formula);
          default -> Kind.of(value);
        };
    return new Fault("E0312", "`" + parameter + "` must be " + wanted + ", not " + given);
  }
}
