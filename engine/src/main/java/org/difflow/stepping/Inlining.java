package org.difflow.stepping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Kernel;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;

/** The instructions of a kernel as values of a graph. */
final class Inlining {
  private Inlining() {}

  static PerSample of(Tile tile, Kernel kernel, List<PerSample> arguments) {
    int width = arguments.stream().mapToInt(PerSample::columns).max().orElse(1);
    Iterator<PerSample> given = arguments.iterator();
    List<PerSample> values = new ArrayList<>();
    for (Instruction instruction : kernel.instructions()) {
      values.add(
          switch (instruction) {
            case Argument argument -> argument(tile, argument, given.next(), width);
            case Literal(double number) -> tile.shared(number);
            default -> compute(tile, instruction, values);
          });
    }
    return values.get(kernel.results().getFirst());
  }

  /** A number stands for the vector that has it in every coordinate. */
  private static PerSample argument(Tile tile, Argument declared, PerSample given, int width) {
    return declared.shape() == Shape.VECTOR ? tile.stretched(given, width) : given;
  }

  private static PerSample compute(Tile tile, Instruction instruction, List<PerSample> values) {
    List<Integer> places = instruction.operands();
    List<PerSample> operands = places.stream().map(values::get).toList();
    List<Integer> own = IntStream.range(0, places.size()).boxed().toList();
    return tile.compute(instruction.withOperands(own), operands);
  }

  /** Whether an instruction makes one number of vectors. */
  static boolean isReduction(Instruction instruction) {
    return instruction instanceof Dot
        || instruction instanceof Length
        || instruction instanceof Integral;
  }

  /** In one dimension vectors are numbers, and their products and norms are those of numbers. */
  static Instruction ofNumbers(Instruction instruction) {
    return switch (instruction) {
      case Dot(int left, int right) -> new Binary(BinaryOperation.MULTIPLY, left, right);
      case Length(int operand) -> new Unary(UnaryOperation.ABSOLUTE, operand);
      default -> instruction;
    };
  }
}
