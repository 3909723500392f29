package org.difflow.kernel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Lookup;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Ternary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.symbolic.Table;

/**
 * Collects the instructions of a kernel. An instruction that is there already is not added again,
 * which is all of common subexpression elimination; what the result does not need is left out.
 */
final class Assembler {
  private final List<Instruction> instructions = new ArrayList<>();
  private final Map<Instruction, Integer> numbers = new HashMap<>();

  /** Every argument is a value of its own, also under the name of another. */
  int argument(Argument argument) {
    instructions.add(argument);
    return instructions.size() - 1;
  }

  int literal(double value) {
    return add(new Literal(value));
  }

  int unary(UnaryOperation operation, int operand) {
    return add(new Unary(operation, operand));
  }

  int binary(BinaryOperation operation, int left, int right) {
    return add(new Binary(operation, left, right));
  }

  int ternary(TernaryOperation operation, int first, int second, int third) {
    return add(new Ternary(operation, first, second, third));
  }

  int lookup(Table table, int index) {
    return add(new Lookup(table, index));
  }

  int dot(int left, int right) {
    return add(new Dot(left, right));
  }

  int norm(int operand) {
    return add(new Length(operand));
  }

  int integral(Kernel integrand, int lower, int upper, List<Integer> captured) {
    return add(new Integral(integrand, lower, upper, captured));
  }

  int select(Comparison comparison, int left, int right, int yes, int no) {
    return add(new Select(comparison, left, right, yes, no));
  }

  /** The kernel that returns {@code result}: the arguments and what it needs, in the order made. */
  Kernel finish(int result) {
    BitSet needed = needed(result);
    List<Instruction> kept = new ArrayList<>();
    int[] renumbered = new int[instructions.size()];
    for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
      renumbered[i] = kept.size();
      kept.add(renumber(instructions.get(i), renumbered));
    }
    return Kernel.of(kept, renumbered[result]);
  }

  private int add(Instruction instruction) {
    return numbers.computeIfAbsent(
        instruction,
        absent -> {
          instructions.add(absent);
          return instructions.size() - 1;
        });
  }

  private BitSet needed(int result) {
    BitSet needed = new BitSet();
    needed.set(result);
    for (int i = instructions.size() - 1; i >= 0; i--) {
      Instruction instruction = instructions.get(i);
      if (needed.get(i) || instruction instanceof Argument) {
        needed.set(i);
        instruction.operands().forEach(needed::set);
      }
    }
    return needed;
  }

  private static Instruction renumber(Instruction instruction, int[] renumbered) {
    return instruction.withOperands(
        instruction.operands().stream().map(operand -> renumbered[operand]).toList());
  }
}
