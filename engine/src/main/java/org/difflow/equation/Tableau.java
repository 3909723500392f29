package org.difflow.equation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The numbers of a Runge-Kutta method with s stages, exact:
 *
 * <pre>k_i = f(x + h sum_j a_ij k_j, t + c_i h),   x' = x + h sum_i b_i k_i,   c_i = sum_j a_ij
 * </pre>
 *
 * @param a the matrix a, by rows
 * @param b the weights
 */
public record Tableau(List<List<BigFraction>> a, List<BigFraction> b) {

  /** Reads {@code "0; 1/2 0"} and {@code "0 1"}; what a row lacks on the right is 0. */
  static Tableau of(String rows, String weights) {
    List<BigFraction> b = numbers(weights);
    List<List<BigFraction>> a =
        Arrays.stream(rows.split(";")).map(row -> padded(numbers(row), b.size())).toList();
    return new Tableau(a, b);
  }

  private static List<BigFraction> numbers(String text) {
    return Arrays.stream(text.strip().split(" +")).map(BigFraction::parse).toList();
  }

  private static List<BigFraction> padded(List<BigFraction> row, int length) {
    List<BigFraction> padded = new ArrayList<>(row);
    padded.addAll(Collections.nCopies(length - row.size(), BigFraction.ZERO));
    return List.copyOf(padded);
  }

  public int stages() {
    return b.size();
  }

  /** The share of the step at which each stage stands. */
  public List<BigFraction> c() {
    return a.stream().map(row -> row.stream().reduce(BigFraction.ZERO, BigFraction::add)).toList();
  }

  /** Whether each stage needs only those before it. */
  public boolean isExplicit() {
    return IntStream.range(0, stages())
        .allMatch(i -> a.get(i).subList(i, stages()).stream().allMatch(BigFraction::isZero));
  }
}
