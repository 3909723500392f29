package org.difflow.stepping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.difflow.data.Decimals;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Select;

/**
 * Why a sample stopped being finite: the first computation of its step whose result is not, written
 * with the numbers that it was given, as in {@code sqrt(-0.25)}.
 */
final class Cause {
  private static final int DIGITS = 4;

  private final int row;

  private Cause(int row) {
    this.row = row;
  }

  /** Of a value that is not finite for the sample in row {@code row} of its tile. */
  static String of(PerSample value, int row) {
    List<PerSample> steps = Operands.of(List.of(value), _ -> false);
    value.tile().settle(steps);
    Cause cause = new Cause(row);
    return steps.stream().flatMap(step -> cause.text(step).stream()).findFirst().orElseThrow();
  }

  private Optional<String> text(PerSample step) {
    return IntStream.range(0, step.columns())
        .filter(column -> !Double.isFinite(number(step, column)))
        .mapToObj(column -> text(step, column))
        .findFirst();
  }

  private String text(PerSample step, int column) {
    return switch (step.origin()) {
      case Origin.Asked asked ->
          "%s([%s], %s)"
              .formatted(asked.member().memberName(), vector(asked.x()), shown(asked.time()));
      case Origin.Computed(Instruction instruction, List<PerSample> operands) ->
          text(instruction, operands.stream().map(o -> shown(number(o, column))).toList());
      case Origin.Given _, Origin.Shared _, Origin.Drawn _ -> shown(number(step, column));
    };
  }

  private static String text(Instruction instruction, List<String> operands) {
    return switch (instruction) {
      case Binary binary -> text(binary.operation(), operands);
      case Select _ -> operands.get(2) + " or " + operands.get(3);
      default -> call(instruction, operands);
    };
  }

  private static String text(BinaryOperation operation, List<String> operands) {
    return switch (operation) {
      case ADD -> String.join(" + ", operands);
      case SUBTRACT -> String.join(" - ", operands);
      case MULTIPLY -> String.join("*", operands);
      case DIVIDE -> String.join("/", operands);
      default -> operation + "(" + String.join(", ", operands) + ")";
    };
  }

  /** The text of an instruction begins with what it does. */
  private static String call(Instruction instruction, List<String> operands) {
    return instruction.toString().split(" ", 2)[0] + "(" + String.join(", ", operands) + ")";
  }

  private String vector(PerSample x) {
    return IntStream.range(0, x.columns())
        .mapToObj(column -> shown(number(x, column)))
        .collect(Collectors.joining(", "));
  }

  private double number(PerSample value, int column) {
    return value.tile().panels(value).get(row, value.columns() == 1 ? 0 : column);
  }

  private static String shown(double number) {
    return Decimals.significant(number, DIGITS);
  }
}
