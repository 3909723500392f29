package org.difflow.stepping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The values that others are computed from, each after its own operands. No recursion. */
final class Operands {
  private final Predicate<PerSample> known;
  private final Set<PerSample> done = new HashSet<>();
  private final List<PerSample> order = new ArrayList<>();

  private Operands(Predicate<PerSample> known) {
    this.known = known;
  }

  /** What has to be computed for {@code wanted}, these included, where {@code known} is not. */
  static List<PerSample> of(List<PerSample> wanted, Predicate<PerSample> known) {
    Operands operands = new Operands(known);
    Deque<PerSample> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      operands.visit(open);
    }
    return operands.order;
  }

  private void visit(Deque<PerSample> open) {
    List<PerSample> missing = missing(open.peek());
    if (!missing.isEmpty()) {
      missing.reversed().forEach(open::push);
      return;
    }
    PerSample value = open.pop();
    if (!known.test(value) && done.add(value)) {
      order.add(value);
    }
  }

  private List<PerSample> missing(PerSample value) {
    return known.test(value)
        ? List.of()
        : value.origin().operands().stream()
            .filter(operand -> !known.test(operand) && !done.contains(operand))
            .toList();
  }
}
