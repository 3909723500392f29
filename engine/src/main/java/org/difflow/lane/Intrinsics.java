package org.difflow.lane;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of Java that lanes have an operator for, or that are written here in operators. */
record Intrinsics(LaneCode code) {
  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "Math.fma(double,double,double)", Operator.FMA,
          "Math.sqrt(double)", Operator.SQRT,
          "Math.abs(double)", Operator.ABSOLUTE,
          "Math.min(double,double)", Operator.MINIMUM,
          "Math.max(double,double)", Operator.MAXIMUM,
          "Double.doubleToRawLongBits(double)", Operator.AS_BITS,
          "Double.longBitsToDouble(long)", Operator.AS_NUMBER);

  /** From here on every double is whole. */
  private static final double ALL_WHOLE = 0x1p52;

  /** The value of a call, if the method is one of these. */
  Optional<Integer> value(Method method, List<Integer> arguments) {
    String name = name(method);
    return switch (name) {
      case "Math.rint(double)" -> Optional.of(rounded(arguments.getFirst()));
      case "Math.floor(double)" -> Optional.of(floor(arguments.getFirst()));
      default ->
          Optional.ofNullable(OPERATORS.get(name))
              .map(operator -> code.operation(operator, arguments.toArray(Integer[]::new)));
    };
  }

  private static String name(Method method) {
    String arguments = method.type().displayDescriptor();
    String inBrackets = arguments.substring(0, arguments.indexOf(')') + 1);
    boolean ofJava = method.owner().packageName().equals("java.lang");
    return (ofJava ? method.owner().displayName() : "") + "." + method.name() + inBrackets;
  }

  /** The nearest whole number: adding 2^52 rounds the size, and the sign is put back. */
  private int rounded(int x) {
    int size = code.operation(Operator.ABSOLUTE, x);
    int limit = code.number(ALL_WHOLE);
    int whole = code.operation(Operator.SUBTRACT, code.operation(Operator.ADD, size, limit), limit);
    int sign =
        code.operation(
            Operator.AND_BITS, code.operation(Operator.AS_BITS, x), code.bits(Long.MIN_VALUE));
    int signed =
        code.operation(
            Operator.AS_NUMBER,
            code.operation(Operator.OR_BITS, code.operation(Operator.AS_BITS, whole), sign));
    return code.choose(code.operation(Operator.LESS, size, limit), signed, x);
  }

  private int floor(int x) {
    int rounded = rounded(x);
    int below = code.operation(Operator.SUBTRACT, rounded, code.number(1));
    return code.choose(code.operation(Operator.LESS, x, rounded), below, rounded);
  }
}
