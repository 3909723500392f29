package org.difflow.lane;

import java.lang.classfile.Opcode;

/** The conditions of Java's branches. */
record Conditions(LaneCode code) {
  /** Where a branch is taken. */
  int of(Opcode branch, Frame frame) {
    return switch (branch) {
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> {
        int right = word(frame.pop());
        yield of(branch, new Value.Order(word(frame.pop()), right, false, false));
      }
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE -> {
        Value value = frame.pop();
        yield of(branch, value instanceof Value.Order order ? order : withZero(value));
      }
      default -> throw new Untranslatable("a condition on objects");
    };
  }

  private Value.Order withZero(Value integer) {
    return new Value.Order(word(integer), code.bits(0), false, false);
  }

  private int word(Value integer) {
    return new Words(code).extended(Frame.place(integer));
  }

  private int of(Opcode branch, Value.Order order) {
    return switch (branch) {
      case IFEQ, IF_ICMPEQ -> equal(order);
      case IFNE, IF_ICMPNE -> code.not(equal(order));
      case IFLT, IF_ICMPLT -> less(order);
      case IFGE, IF_ICMPGE -> code.not(less(order));
      case IFGT, IF_ICMPGT -> greater(order);
      default -> code.not(greater(order));
    };
  }

  private int equal(Value.Order order) {
    return order.ofNumbers()
        ? code.operation(Operator.EQUAL, order.left(), order.right())
        : code.operation(Operator.EQUAL_BITS, order.left(), order.right());
  }

  private int less(Value.Order order) {
    return less(order, order.left(), order.right(), !order.nanIsGreater());
  }

  private int greater(Value.Order order) {
    return less(order, order.right(), order.left(), order.nanIsGreater());
  }

  private int less(Value.Order order, int a, int b, boolean nanCounts) {
    if (!order.ofNumbers()) {
      return code.operation(Operator.LESS_BITS, a, b);
    }
    return nanCounts
        ? code.not(code.operation(Operator.AT_MOST, b, a))
        : code.operation(Operator.LESS, a, b);
  }
}
