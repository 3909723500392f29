package org.difflow.tier;

/** What a phase does. */
sealed interface Task {
  /** Computes the value of an instruction; that of a norm is the root of its sum. */
  record Compute(int value) implements Task {}

  /** Adds a coordinate to the sum of an inner product or of the squares of a norm. */
  record Accumulate(int value) implements Task {}

  /** Writes a value to a result that is not its home. */
  record Copy(int value, int result) implements Task {}
}
