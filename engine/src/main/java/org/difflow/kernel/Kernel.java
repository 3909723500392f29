package org.difflow.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.kernel.Instruction.Argument;

/**
 * Formulas as a list of instructions, each computed once from earlier ones (static single
 * assignment). The arguments come first, in the order in which they are given.
 *
 * <p>Kernels are equal that have equal instructions and results. The text form has one line for
 * each instruction, as in {@code %3 = mul %1 %2}, and ends in {@code return %3}, with the number of
 * each result. The order of operations is part of the kernel: every tier follows it.
 */
public final class Kernel {
  private final List<Instruction> instructions;
  private final List<Shape> shapes;
  private final List<Rate> rates;
  private final List<Integer> results;

  private Kernel(List<Instruction> instructions, List<Shape> shapes, List<Integer> results) {
    this.instructions = instructions;
    this.shapes = shapes;
    this.rates = Rates.of(instructions);
    this.results = results;
  }

  /** A kernel that returns the value of instruction {@code result}; refused if it is not sound. */
  public static Kernel of(List<Instruction> instructions, int result) {
    return of(instructions, List.of(result));
  }

  /** A kernel that returns the values of some instructions, of one at least. */
  public static Kernel of(List<Instruction> instructions, List<Integer> results) {
    List<Instruction> copy = List.copyOf(instructions);
    return new Kernel(copy, Soundness.shapes(copy, results), List.copyOf(results));
  }

  public List<Instruction> instructions() {
    return instructions;
  }

  public List<Argument> arguments() {
    return instructions.stream()
        .takeWhile(Argument.class::isInstance)
        .map(Argument.class::cast)
        .toList();
  }

  /** The numbers of the instructions whose values are returned. */
  public List<Integer> results() {
    return results;
  }

  /** The shape of what is returned, of the first where there are several. */
  public Shape shape() {
    return shapes.get(results.getFirst());
  }

  public Shape shape(int value) {
    return shapes.get(value);
  }

  public Rate rate(int value) {
    return rates.get(value);
  }

  /**
   * The value at one number for each argument; a vector argument then is a point of dimension 1.
   */
  public double evaluate(double... arguments) {
    List<Matrix> matrices =
        IntStream.range(0, arguments.length).mapToObj(i -> Matrix.scalar(arguments[i])).toList();
    return Interpreter.evaluate(this, matrices).get(0, 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Kernel that
        && instructions.equals(that.instructions)
        && results.equals(that.results);
  }

  @Override
  public int hashCode() {
    return 31 * instructions.hashCode() + results.hashCode();
  }

  @Override
  public String toString() {
    Stream<String> lines =
        IntStream.range(0, instructions.size())
            .mapToObj(i -> "%" + i + " = " + instructions.get(i));
    String returned = results.stream().map(value -> " %" + value).collect(Collectors.joining());
    return Stream.concat(lines, Stream.of("return" + returned)).collect(Collectors.joining("\n"));
  }
}
