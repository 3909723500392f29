package org.difflow.symbolic;

import java.math.BigDecimal;
import java.util.Map;

/** What is known about the question whether a formula is 0 wherever it is defined. */
public sealed interface ZeroResult {
  /** It is: an exact proof. */
  record Proved() implements ZeroResult {}

  /**
   * It is at {@code points} points, computed with up to {@code digits} digits; what was left there
   * was at most {@code largestResidual} of the terms. No points mean that nothing is known.
   */
  record Tested(int points, int digits, double largestResidual) implements ZeroResult {}

  /**
   * It is not: at the point it has this value. The number a of a vector symbol stands for the
   * vector (a, a^2, a^3, ...), and the value of a vector formula is one of its coordinates.
   */
  record Refuted(Map<Symbol, BigDecimal> point, BigDecimal value) implements ZeroResult {}
}
