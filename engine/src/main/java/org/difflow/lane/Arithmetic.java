package org.difflow.lane;

/** What each operator means for the values of one lane, all held as 64 bits. */
final class Arithmetic {
  private Arithmetic() {}

  static long value(Operator operator, long... operands) {
    return switch (operator.kind()) {
      case NUMBER -> Double.doubleToRawLongBits(number(operator, operands));
      case BITS -> bits(operator, operands);
      case CONDITION -> holds(operator, operands) ? 1 : 0;
    };
  }

  private static double number(Operator operator, long... operands) {
    return switch (operator) {
      case ADD -> number(operands[0]) + number(operands[1]);
      case SUBTRACT -> number(operands[0]) - number(operands[1]);
      case MULTIPLY -> number(operands[0]) * number(operands[1]);
      case DIVIDE -> number(operands[0]) / number(operands[1]);
      case FMA -> Math.fma(number(operands[0]), number(operands[1]), number(operands[2]));
      case NEGATE -> -number(operands[0]);
      case ABSOLUTE -> Math.abs(number(operands[0]));
      case SQRT -> Math.sqrt(number(operands[0]));
      case MINIMUM -> Math.min(number(operands[0]), number(operands[1]));
      case MAXIMUM -> Math.max(number(operands[0]), number(operands[1]));
      case AS_NUMBER -> number(operands[0]);
      case CHOOSE_NUMBER -> number(operands[operands[0] == 1 ? 1 : 2]);
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  private static long bits(Operator operator, long... operands) {
    return switch (operator) {
      case ADD_BITS -> operands[0] + operands[1];
      case SUBTRACT_BITS -> operands[0] - operands[1];
      case AND_BITS -> operands[0] & operands[1];
      case OR_BITS -> operands[0] | operands[1];
      case XOR_BITS -> operands[0] ^ operands[1];
      case SHIFT_LEFT -> operands[0] << operands[1];
      case SHIFT_RIGHT -> operands[0] >> operands[1];
      case SHIFT_RIGHT_UNSIGNED -> operands[0] >>> operands[1];
      case AS_BITS -> operands[0];
      case CHOOSE_BITS -> operands[operands[0] == 1 ? 1 : 2];
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  private static boolean holds(Operator operator, long... operands) {
    return switch (operator) {
      case LESS -> number(operands[0]) < number(operands[1]);
      case AT_MOST -> number(operands[0]) <= number(operands[1]);
      case EQUAL -> number(operands[0]) == number(operands[1]);
      case LESS_BITS -> operands[0] < operands[1];
      case EQUAL_BITS -> operands[0] == operands[1];
      case AND -> operands[0] == 1 && operands[1] == 1;
      case OR -> operands[0] == 1 || operands[1] == 1;
      case NOT -> operands[0] == 0;
      default -> throw new IllegalArgumentException(operator.toString());
    };
  }

  private static double number(long bits) {
    return Double.longBitsToDouble(bits);
  }
}
