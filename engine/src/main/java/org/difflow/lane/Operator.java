package org.difflow.lane;

import static org.difflow.lane.Kind.BITS;
import static org.difflow.lane.Kind.CONDITION;
import static org.difflow.lane.Kind.NUMBER;

/** What lane code can do in one step; every lane for itself. */
public enum Operator {
  ADD(NUMBER),
  SUBTRACT(NUMBER),
  MULTIPLY(NUMBER),
  DIVIDE(NUMBER),
  /** a*b + c with one rounding. */
  FMA(NUMBER),
  NEGATE(NUMBER),
  ABSOLUTE(NUMBER),
  SQRT(NUMBER),
  MINIMUM(NUMBER),
  MAXIMUM(NUMBER),
  /** The bits as a number, unchanged. */
  AS_NUMBER(NUMBER),
  /** The second where the first, a condition, holds, else the third. */
  CHOOSE_NUMBER(NUMBER),

  ADD_BITS(BITS),
  SUBTRACT_BITS(BITS),
  AND_BITS(BITS),
  OR_BITS(BITS),
  XOR_BITS(BITS),
  /** The shifts are by a constant from 0 to 63. */
  SHIFT_LEFT(BITS),
  SHIFT_RIGHT(BITS),
  SHIFT_RIGHT_UNSIGNED(BITS),
  /** The bits of a number, unchanged. */
  AS_BITS(BITS),
  /** The second where the first, a condition, holds, else the third. */
  CHOOSE_BITS(BITS),

  LESS(CONDITION),
  AT_MOST(CONDITION),
  EQUAL(CONDITION),
  LESS_BITS(CONDITION),
  EQUAL_BITS(CONDITION),
  AND(CONDITION),
  OR(CONDITION),
  NOT(CONDITION);

  private final Kind kind;

  Operator(Kind kind) {
    this.kind = kind;
  }

  /** What comes out. */
  public Kind kind() {
    return kind;
  }
}
