package org.difflow.lane;

import java.util.List;
import java.util.Optional;
import org.difflow.lane.Step.Operation;

/** An operation that need not be added, since its value is there already or is known. */
record Simplification(LaneCode code) {
  private static final long LAST_BIT = 63;

  /** The place of the value of an operation that does not need a step of its own. */
  Optional<Integer> of(Operator operator, List<Integer> operands) {
    if (operands.stream().allMatch(place -> code.constant(place).isPresent())) {
      return Optional.of(folded(operator, operands));
    }
    return switch (operator) {
      case CHOOSE_NUMBER, CHOOSE_BITS -> choice(operands.get(0), operands.get(1), operands.get(2));
      case AND -> conjunction(operands.get(0), operands.get(1));
      case OR -> disjunction(operands.get(0), operands.get(1));
      case NOT ->
          code.operation(operands.getFirst(), Operator.NOT).map(not -> not.operands().getFirst());
      case LESS_BITS, EQUAL_BITS -> comparison(operator, operands.get(0), operands.get(1));
      case SHIFT_LEFT -> shiftedLeft(operands.get(0), constant(operands.get(1)));
      case SHIFT_RIGHT -> shiftedRight(operands.get(0), constant(operands.get(1)));
      default -> Optional.empty();
    };
  }

  private int folded(Operator operator, List<Integer> operands) {
    long value = Arithmetic.value(operator, operands.stream().mapToLong(this::constant).toArray());
    return switch (operator.kind()) {
      case NUMBER -> code.number(Double.longBitsToDouble(value));
      case BITS -> code.bits(value);
      case CONDITION -> code.condition(value == 1);
    };
  }

  private long constant(int place) {
    return code.constant(place).orElseThrow();
  }

  private boolean is(int place, long value) {
    return code.constant(place).filter(bits -> bits == value).isPresent();
  }

  private Optional<Integer> choice(int condition, int yes, int no) {
    if (yes == no) {
      return Optional.of(yes);
    }
    if (code.constant(condition).isPresent()) {
      return Optional.of(is(condition, 1) ? yes : no);
    }
    return code.operation(condition, Operator.NOT)
        .map(not -> code.choose(not.operands().getFirst(), no, yes));
  }

  private Optional<Integer> conjunction(int left, int right) {
    if (left == right || is(right, 1) || is(left, 0)) {
      return Optional.of(left);
    }
    return is(left, 1) || is(right, 0) ? Optional.of(right) : Optional.empty();
  }

  private Optional<Integer> disjunction(int left, int right) {
    if (left == right || is(right, 0) || is(left, 1)) {
      return Optional.of(left);
    }
    return is(left, 0) || is(right, 1) ? Optional.of(right) : Optional.empty();
  }

  /** A truth value that Java holds as 1 or 0 is taken back to the condition it came from. */
  private Optional<Integer> comparison(Operator operator, int left, int right) {
    return code.constant(right)
        .flatMap(_ -> code.operation(left, Operator.CHOOSE_BITS))
        .filter(this::isOfConstants)
        .map(choice -> compared(operator, choice, right));
  }

  private boolean isOfConstants(Operation choice) {
    return choice.operands().stream().skip(1).anyMatch(place -> code.constant(place).isPresent());
  }

  private int compared(Operator operator, Operation choice, int right) {
    int yes = code.operation(operator, choice.operands().get(1), right);
    int no = code.operation(operator, choice.operands().get(2), right);
    return code.choose(choice.operands().getFirst(), yes, no);
  }

  /** Low bits do not depend on whether higher ones were the sign. */
  private Optional<Integer> shiftedLeft(int value, long shift) {
    return code.operation(value, Operator.SHIFT_RIGHT)
        .filter(right -> constant(right.operands().get(1)) <= shift)
        .flatMap(right -> sameShiftLeft(right, shift));
  }

  private Optional<Integer> sameShiftLeft(Operation right, long shift) {
    return code.operation(right.operands().getFirst(), Operator.SHIFT_LEFT)
        .filter(left -> left.operands().get(1).equals(right.operands().get(1)))
        .map(
            left ->
                code.operation(Operator.SHIFT_LEFT, left.operands().getFirst(), code.bits(shift)));
  }

  private Optional<Integer> shiftedRight(int value, long shift) {
    return code.operation(value, Operator.SHIFT_RIGHT)
        .map(
            inner ->
                code.operation(
                    Operator.SHIFT_RIGHT,
                    inner.operands().getFirst(),
                    code.bits(Math.min(LAST_BIT, shift + constant(inner.operands().get(1))))));
  }
}
