package org.difflow.proof;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.difflow.language.Scripts;

/** The numbers that a script prints, line by line. They read back to the doubles they were. */
final class Printed {
  private static final Pattern NUMBER = Pattern.compile("-?(?:inf|nan|[0-9][0-9.e+-]*)");

  private Printed() {}

  /** The numbers in each line of the output of a script that must not fail. */
  static List<double[]> by(String script) {
    return Scripts.output(script).lines().map(Printed::numbers).toList();
  }

  /** The only number that a script prints. */
  static double number(String script) {
    double[] numbers = numbers(Scripts.output(script));
    if (numbers.length != 1) {
      throw new AssertionError("not one number: " + Arrays.toString(numbers));
    }
    return numbers[0];
  }

  private static double[] numbers(String line) {
    return NUMBER
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .mapToDouble(Printed::read)
        .toArray();
  }

  private static double read(String word) {
    return switch (word) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      case "nan", "-nan" -> Double.NaN;
      default -> Double.parseDouble(word);
    };
  }

  /** A vector as scripts write it. */
  static String vector(double... values) {
    return Arrays.toString(values);
  }

  /** A matrix as scripts write it. */
  static String matrix(double[][] rows) {
    return Arrays.stream(rows).map(Arrays::toString).collect(Collectors.joining(", ", "[", "]"));
  }
}
