package org.difflow.kernel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.symbolic.Table;

/**
 * One value of a kernel. Operands are numbers of earlier instructions. Everything but the
 * reductions works coordinate by coordinate, and a scalar stretches over the coordinates of a
 * vector.
 */
public sealed interface Instruction {
  /** The numbers of the instructions whose values this one takes. */
  default List<Integer> operands() {
    return List.of();
  }

  /** The instruction with its operands renumbered. */
  default Instruction withOperands(List<Integer> operands) {
    return this;
  }

  /** A value given from outside. */
  record Argument(String name, Shape shape, Rate rate) implements Instruction {
    /** At the highest rate, which is always allowed. */
    public static Argument of(String name, Shape shape) {
      return new Argument(name, shape, Rate.SAMPLE);
    }

    @Override
    public String toString() {
      return "argument " + name + " " + shape + " " + rate;
    }
  }

  /** A number. */
  record Literal(double value) implements Instruction {
    @Override
    public String toString() {
      return "constant " + value;
    }
  }

  /** A function of one number. */
  record Unary(UnaryOperation operation, int operand) implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(operand);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Unary(operation, operands.getFirst());
    }

    @Override
    public String toString() {
      return operation + " %" + operand;
    }
  }

  /** A function of two numbers. */
  record Binary(BinaryOperation operation, int left, int right) implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(left, right);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Binary(operation, operands.get(0), operands.get(1));
    }

    @Override
    public String toString() {
      return operation + " %" + left + " %" + right;
    }
  }

  /** A function of three numbers. */
  record Ternary(TernaryOperation operation, int first, int second, int third)
      implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(first, second, third);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Ternary(operation, operands.get(0), operands.get(1), operands.get(2));
    }

    @Override
    public String toString() {
      return operation + " %" + first + " %" + second + " %" + third;
    }
  }

  /**
   * The number of a table at an index.
   *
   * @throws org.difflow.fault.Fault E0310, when run, for what is no index of it
   */
  record Lookup(Table table, int index) implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(index);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Lookup(table, operands.getFirst());
    }

    @Override
    public String toString() {
      return "lookup " + table.name() + " %" + index;
    }
  }

  /**
   * The inner product of two vectors: s = 0, then s = fma(a_j, b_j, s) for j = 0, 1, 2, ... in this
   * order.
   */
  record Dot(int left, int right) implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(left, right);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Dot(operands.get(0), operands.get(1));
    }

    @Override
    public String toString() {
      return "dot %" + left + " %" + right;
    }
  }

  /** The {@link Norm} of a vector. */
  record Length(int operand) implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(operand);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Length(operands.getFirst());
    }

    @Override
    public String toString() {
      return "norm %" + operand;
    }
  }

  /**
   * The integral of a kernel of numbers over its first argument from {@code lower} to {@code
   * upper}; its other arguments are {@code captured}. NaN where the quadrature does not converge.
   */
  record Integral(Kernel integrand, int lower, int upper, List<Integer> captured)
      implements Instruction {
    @Override
    public List<Integer> operands() {
      return Stream.concat(Stream.of(lower, upper), captured.stream()).toList();
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      List<Integer> rest = operands.subList(2, operands.size());
      return new Integral(integrand, operands.get(0), operands.get(1), List.copyOf(rest));
    }

    /** The integral between two numbers, with what is captured as one row each. */
    public double value(double from, double to, List<Matrix> held) {
      return new HeldIntegrand(integrand, held).integral(from, to);
    }

    @Override
    public String toString() {
      String names = captured.stream().map(value -> " %" + value).collect(Collectors.joining());
      return "integral %" + lower + " %" + upper + names + " of {\n" + integrand + "\n}";
    }
  }

  /**
   * {@code yes} where the comparison of left and right holds, else {@code no}; both are computed.
   */
  record Select(Comparison comparison, int left, int right, int yes, int no)
      implements Instruction {
    @Override
    public List<Integer> operands() {
      return List.of(left, right, yes, no);
    }

    @Override
    public Instruction withOperands(List<Integer> operands) {
      return new Select(
          comparison, operands.get(0), operands.get(1), operands.get(2), operands.get(3));
    }

    @Override
    public String toString() {
      return "select %" + left + " " + comparison + " %" + right + " then %" + yes + " else %" + no;
    }
  }
}
