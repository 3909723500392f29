package org.difflow.lane;

import java.util.List;
import org.difflow.lane.Step.Constant;
import org.difflow.lane.Step.Input;
import org.difflow.lane.Step.Operation;

/** Java's ints and longs in the words of lanes, and the numbers that equal them. */
record Words(LaneCode code) {
  private static final int INT_BITS = Integer.SIZE;

  /** Words of so many bits are added to {@link #SHIFT} without touching its exponent. */
  private static final int EXACT_BITS = 51;

  /** 1.5 * 2^52: its low bits are those of what is added to it. */
  private static final double SHIFT = 0x1.8p52;

  /** The word of an int as a long, its sign in the high bits. */
  int extended(int word) {
    if (bits(word) <= INT_BITS) {
      return word;
    }
    int shift = code.bits(Long.SIZE - INT_BITS);
    return code.operation(
        Operator.SHIFT_RIGHT, code.operation(Operator.SHIFT_LEFT, word, shift), shift);
  }

  /**
   * The number that equals a word.
   *
   * @throws Untranslatable for a word that may be too large
   */
  int number(int word) {
    if (bits(word) > EXACT_BITS) {
      throw new Untranslatable("a number of a word of more than " + EXACT_BITS + " bits");
    }
    int shifted =
        code.operation(Operator.ADD_BITS, word, code.bits(Double.doubleToRawLongBits(SHIFT)));
    return code.operation(
        Operator.SUBTRACT, code.operation(Operator.AS_NUMBER, shifted), code.number(SHIFT));
  }

  /** How many bits a word needs at most, its sign included. */
  private int bits(int word) {
    return switch (code.step(word)) {
      case Constant(Kind _, long value) -> bitsOf(value);
      case Input _, Step.Call _ -> Long.SIZE;
      case Operation(Operator operator, List<Integer> operands) -> bits(operator, operands);
    };
  }

  private int bits(Operator operator, List<Integer> operands) {
    return switch (operator) {
      case ADD_BITS, SUBTRACT_BITS ->
          Math.min(Long.SIZE, 1 + Math.max(bits(operands.get(0)), bits(operands.get(1))));
      case CHOOSE_BITS -> Math.max(bits(operands.get(1)), bits(operands.get(2)));
      case SHIFT_RIGHT -> Math.max(1, bits(operands.get(0)) - constant(operands.get(1)));
      case SHIFT_RIGHT_UNSIGNED ->
          constant(operands.get(1)) == 0 ? Long.SIZE : Long.SIZE + 1 - constant(operands.get(1));
      case AND_BITS -> Math.min(masked(operands.get(0)), masked(operands.get(1)));
      default -> Long.SIZE;
    };
  }

  private int constant(int place) {
    return Math.toIntExact(code.constant(place).orElseThrow());
  }

  /** A mask that is not negative keeps its own bits at most. */
  private int masked(int place) {
    return code.constant(place).filter(mask -> mask >= 0).map(Words::bitsOf).orElse(Long.SIZE);
  }

  private static int bitsOf(long value) {
    return 1 + Long.SIZE - Long.numberOfLeadingZeros(value < 0 ? ~value : value);
  }
}
