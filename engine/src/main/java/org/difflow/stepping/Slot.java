package org.difflow.stepping;

import org.difflow.kernel.Instruction;
import org.difflow.kernel.Shape;
import org.difflow.model.MarginalMember;

/**
 * One value of an outline: an {@link Origin} without its numbers and times, which the next step
 * changes. Operands are numbers of earlier slots.
 */
sealed interface Slot {
  Shape shape();

  /** Numbers that are there before the plan runs. */
  record Given(Shape shape) implements Slot {}

  /** Numbers that all samples share. */
  record Shared(Shape shape) implements Slot {}

  record Computed(Instruction instruction, Shape shape) implements Slot {}

  /** A member of field number {@code field}, which sees x in slot {@code x}. */
  record Asked(MarginalMember member, int x, int field, Shape shape) implements Slot {}

  record Drawn(Shape shape) implements Slot {}
}
