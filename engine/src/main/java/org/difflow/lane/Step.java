package org.difflow.lane;

import java.util.List;

/** One value of lane code; operands are the places of earlier steps. */
public sealed interface Step {
  Kind kind();

  /** The places of the steps whose values this one takes. */
  default List<Integer> operands() {
    return List.of();
  }

  /** A value given from outside. */
  record Input(Kind kind, int index) implements Step {}

  /** The same value in every lane: the bits of a number, or 1 and 0 for yes and no. */
  record Constant(Kind kind, long bits) implements Step {}

  /** What a method gives that is called for one lane after the other. */
  record Call(Callee callee, List<Integer> operands) implements Step {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** What an operator makes of earlier values. */
  record Operation(Operator operator, List<Integer> operands) implements Step {
    @Override
    public Kind kind() {
      return operator.kind();
    }
  }
}
