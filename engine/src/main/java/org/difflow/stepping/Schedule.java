package org.difflow.stepping;

import java.util.Arrays;
import java.util.List;

/**
 * In which stage of a plan each slot gets its numbers. A stage draws noise, runs one kernel and
 * asks fields, whose answers the next stage sees. What a kernel computes is computed as late as
 * possible, so that little has to be kept from stage to stage.
 */
final class Schedule {
  private final Outline outline;
  private final int[] ready;
  private final int[] due;

  Schedule(Outline outline) {
    this.outline = outline;
    this.ready = new int[outline.slots().size()];
    this.due = new int[ready.length];
    for (int slot = 0; slot < ready.length; slot++) {
      ready[slot] = earliest(slot);
    }
    Arrays.fill(due, stages() - 1);
    for (int slot = ready.length - 1; slot >= 0; slot--) {
      hurry(slot);
    }
  }

  int stages() {
    return Arrays.stream(ready).max().orElse(0) + 1;
  }

  /** The stage whose kernel or noise gives the slot; of a field, the one that asks it. */
  int stage(int slot) {
    return outline.slots().get(slot) instanceof Slot.Asked ? ready[slot] - 1 : due[slot];
  }

  private int earliest(int slot) {
    return switch (outline.slots().get(slot)) {
      case Slot.Asked asked -> ready[asked.x()] + 1;
      case Slot.Computed computed -> latest(computed.instruction().operands());
      case Slot.Given _, Slot.Shared _, Slot.Drawn _ -> 0;
    };
  }

  private int latest(List<Integer> operands) {
    return operands.stream().mapToInt(operand -> ready[operand]).max().orElse(0);
  }

  /** What this slot needs must be there in its stage. */
  private void hurry(int slot) {
    switch (outline.slots().get(slot)) {
      case Slot.Asked asked -> due[asked.x()] = Math.min(due[asked.x()], stage(slot));
      case Slot.Computed computed ->
          computed
              .instruction()
              .operands()
              .forEach(operand -> due[operand] = Math.min(due[operand], due[slot]));
      case Slot.Given _, Slot.Shared _, Slot.Drawn _ -> {}
    }
  }
}
