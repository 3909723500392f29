package org.difflow.stepping;

import java.util.List;
import org.difflow.kernel.Instruction;
import org.difflow.model.MarginalMember;

/** Where a value per sample comes from. */
sealed interface Origin {
  /** The values that it is computed from. */
  default List<PerSample> operands() {
    return List.of();
  }

  /** Numbers that are there. */
  record Given() implements Origin {}

  /** The same for all samples of the tile, such as the time: one number, or one per coordinate. */
  record Shared(List<Double> numbers) implements Origin {
    double[] values() {
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** By an instruction whose operand k is {@code operands.get(k)}. */
  record Computed(Instruction instruction, List<PerSample> operands) implements Origin {}

  /** A member of the model at x and a time. */
  record Asked(MarginalMember member, PerSample x, double time) implements Origin {
    @Override
    public List<PerSample> operands() {
      return List.of(x);
    }
  }

  /** Standard normal noise, by its address in the run. */
  record Drawn(long step, long use, long turn) implements Origin {}
}
