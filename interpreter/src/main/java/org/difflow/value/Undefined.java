package org.difflow.value;

import java.util.Arrays;
import org.difflow.data.Decimals;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Results without a value: {@code sqrt(-1)}, {@code 0/0}, {@code inf - inf}, and {@code 1/0}, whose
 * sign nothing decides. Each is an error, so that no script ever holds a nan. What is infinite for
 * a reason stays: {@code exp(1000)} is {@code inf}, {@code log(0)} is {@code -inf}. What a step
 * computes for all samples at once is not looked at here: a branch that a sample does not take may
 * be undefined, and the new state is checked as a whole.
 */
public final class Undefined {
  private Undefined() {}

  /**
   * What a function gives at {@code x}.
   *
   * @throws Fault E0460 if it is nan
   */
  public static double refuse(String function, double x, double result) {
    if (Double.isNaN(result)) {
      throw ofFunction(function, x, "");
    }
    return result;
  }

  /** The same for each number of an array. */
  static ArrayValue refuse(String function, Matrix x, ArrayValue result) {
    double[] values = result.matrix().values();
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        throw ofFunction(function, x.values()[i], place(result, i));
      }
    }
    return result;
  }

  private static Fault ofFunction(String function, double x, String place) {
    return new Fault(
        "E0460", "`%s` has no value at %s%s".formatted(function, Decimals.shortest(x), place));
  }

  /**
   * Refuses what a builtin or a formula gives if a number in it is nan, wherever that came from.
   */
  public static Object refuse(String what, Object result) {
    boolean undefined =
        switch (result) {
          case Double number -> Double.isNaN(number);
          case ArrayValue array ->
              Arrays.stream(array.matrix().values()).anyMatch(value -> Double.isNaN(value));
          default -> false;
        };
    if (undefined) {
      throw new Fault("E0460", what + " has no value at these arguments");
    }
    return result;
  }

  /**
   * What an operator gives.
   *
   * @throws Fault E0461 if it is nan or a division by zero
   */
  public static double refuse(Operator operator, double left, double right, double result) {
    if (!operator.hasValue(left, right, result)) {
      throw ofOperator(operator, left, right, "");
    }
    return result;
  }

  /** The same for each number of an array, where {@code left} and {@code right} met as in NumPy. */
  static ArrayValue refuse(Operator operator, Matrix left, Matrix right, ArrayValue result) {
    Matrix all = result.matrix();
    for (int i = 0; i < all.values().length; i++) {
      double a = stretched(left, all, i);
      double b = stretched(right, all, i);
      if (!operator.hasValue(a, b, all.values()[i])) {
        throw ofOperator(operator, a, b, place(result, i));
      }
    }
    return result;
  }

  /** The number of {@code side} that took part in number {@code index} of {@code result}. */
  private static double stretched(Matrix side, Matrix result, int index) {
    int row = index / result.columns();
    int column = index % result.columns();
    return side.get(side.rows() == 1 ? 0 : row, side.columns() == 1 ? 0 : column);
  }

  private static Fault ofOperator(Operator operator, double left, double right, String place) {
    String text = operand(left) + operator.symbol() + operand(right);
    String help =
        right == 0
            ? "nothing is divided by zero, and 1/0 is not inf: its sign would be a guess"
            : null;
    return new Fault("E0461", "`%s` has no value%s".formatted(text, place), help);
  }

  private static String operand(double value) {
    String text = Decimals.shortest(value);
    return text.startsWith("-") ? "(" + text + ")" : text;
  }

  private static String place(ArrayValue array, int index) {
    int columns = array.matrix().columns();
    return array.isVector()
        ? ", at index [%d]".formatted(index)
        : ", at index [%d, %d]".formatted(index / columns, index % columns);
  }
}
