package org.difflow.kernel;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Literal;

/**
 * How many of each operation a kernel has, each counted once however many samples and coordinates
 * it is computed for; those of an integrand among them.
 */
public final class OperationCounts {
  private final Map<String, Integer> counts = new TreeMap<>();

  private OperationCounts() {}

  public static OperationCounts of(Kernel kernel) {
    OperationCounts all = new OperationCounts();
    all.count(kernel);
    return all;
  }

  private void count(Kernel kernel) {
    kernel.instructions().forEach(this::count);
  }

  private void count(Instruction instruction) {
    switch (instruction) {
      case Argument _, Literal _ -> {}
      case Integral integral -> {
        add("integral");
        count(integral.integrand());
      }
      default -> add(instruction.toString().split(" ", 2)[0]);
    }
  }

  private void add(String operation) {
    counts.merge(operation, 1, Integer::sum);
  }

  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Such as {@code 3 = add 1, mul 2}. */
  @Override
  public String toString() {
    String kinds =
        counts.entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", "));
    return total() + (counts.isEmpty() ? "" : " = " + kinds);
  }
}
