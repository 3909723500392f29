package org.difflow.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;

/**
 * What every kernel must satisfy: arguments first, operands before their use, inner products and
 * norms of vectors only, integrals of numbers only, a result at least. A breach is a fault of the
 * compiler, never of a script.
 */
final class Soundness {
  private Soundness() {}

  /** The shapes of all values of a sound kernel. */
  static List<Shape> shapes(List<Instruction> instructions, List<Integer> results) {
    List<Shape> shapes = new ArrayList<>();
    boolean argumentsEnded = false;
    for (Instruction instruction : instructions) {
      boolean argument = instruction instanceof Argument;
      require(!(argument && argumentsEnded), "an argument comes after other instructions");
      argumentsEnded = !argument;
      instruction.operands().forEach(operand -> requireDefined(operand, shapes.size()));
      shapes.add(shape(instruction, shapes));
    }
    require(!results.isEmpty(), "it has no result");
    results.forEach(result -> requireDefined(result, shapes.size()));
    return List.copyOf(shapes);
  }

  private static Shape shape(Instruction instruction, List<Shape> earlier) {
    return switch (instruction) {
      case Argument argument -> argument.shape();
      case Dot _ -> reduced("an inner product takes two vectors", instruction, earlier);
      case Length _ -> reduced("a norm takes a vector", instruction, earlier);
      case Integral integral -> integrated(integral, earlier);
      default ->
          instruction.operands().stream().map(earlier::get).reduce(Shape.SCALAR, Shape::join);
    };
  }

  private static Shape reduced(String takes, Instruction reduction, List<Shape> earlier) {
    require(reduction.operands().stream().allMatch(i -> earlier.get(i) == Shape.VECTOR), takes);
    return Shape.SCALAR;
  }

  private static Shape integrated(Integral integral, List<Shape> earlier) {
    List<Shape> given = integral.captured().stream().map(earlier::get).toList();
    List<Argument> arguments = integral.integrand().arguments();
    List<Shape> taken = arguments.stream().skip(1).map(Argument::shape).toList();
    require(given.equals(taken), "an integrand takes other arguments");
    require(isNumber(integral, earlier), "an integral is of numbers and between numbers");
    return Shape.SCALAR;
  }

  private static boolean isNumber(Integral integral, List<Shape> earlier) {
    return Stream.of(
            integral.integrand().shape(),
            integral.integrand().arguments().getFirst().shape(),
            earlier.get(integral.lower()),
            earlier.get(integral.upper()))
        .allMatch(Shape.SCALAR::equals);
  }

  private static void requireDefined(int value, int defined) {
    require(value >= 0 && value < defined, "value %" + value + " is used before it is computed");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new Fault("E0902", "the compiler made a kernel that is not sound: " + message);
    }
  }
}
