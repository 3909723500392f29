package org.difflow.stepping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.difflow.kernel.Instruction;
import org.difflow.kernel.Shape;

/** The part of a graph that some values need, in an order in which it can be computed. */
final class Sketch {
  /** A point in x and time at which the model is asked. */
  record Place(PerSample x, double time) {}

  private final List<PerSample> values = new ArrayList<>();
  private final Map<PerSample, Integer> numbers = new IdentityHashMap<>();
  private final List<Place> fields = new ArrayList<>();
  private final List<PerSample> wanted;

  Sketch(List<PerSample> wanted) {
    this.wanted = wanted;
    unknown(wanted).forEach(this::add);
  }

  /** What has to be computed for {@code wanted}, operands first. */
  static List<PerSample> unknown(List<PerSample> wanted) {
    List<PerSample> order = new ArrayList<>();
    Set<PerSample> done = new HashSet<>();
    Deque<PerSample> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      visit(open, done, order);
    }
    return order;
  }

  private static void visit(Deque<PerSample> open, Set<PerSample> done, List<PerSample> order) {
    PerSample value = open.peek();
    List<PerSample> missing = missing(value, done);
    if (!missing.isEmpty()) {
      missing.reversed().forEach(open::push);
    } else if (!open.pop().isKnown() && done.add(value)) {
      order.add(value);
    }
  }

  private static List<PerSample> missing(PerSample value, Set<PerSample> done) {
    return value.isKnown()
        ? List.of()
        : value.origin().operands().stream()
            .filter(o -> !o.isKnown() && !done.contains(o))
            .toList();
  }

  private void add(PerSample value) {
    value.origin().operands().stream().filter(PerSample::isKnown).forEach(this::number);
    number(value);
  }

  private int number(PerSample value) {
    Integer known = numbers.get(value);
    if (known != null) {
      return known;
    }
    values.add(value);
    numbers.put(value, values.size() - 1);
    return values.size() - 1;
  }

  /** The values in the order of the slots. */
  List<PerSample> values() {
    return values;
  }

  /** Where the model is asked, in the order of the numbers of the fields. */
  List<Place> fields() {
    return fields;
  }

  Outline outline(int dimension) {
    List<Slot> slots = values.stream().map(this::slot).toList();
    return new Outline(dimension, slots, wanted.stream().map(numbers::get).toList());
  }

  private Slot slot(PerSample value) {
    Shape shape = value.shape();
    if (value.panels().isPresent()) {
      return new Slot.Given(shape);
    }
    return switch (value.origin()) {
      case Origin.Given _ -> new Slot.Given(shape);
      case Origin.Shared _ -> new Slot.Shared(shape);
      case Origin.Drawn _ -> new Slot.Drawn(shape);
      case Origin.Computed(Instruction instruction, List<PerSample> operands) ->
          new Slot.Computed(renumbered(instruction, operands), shape);
      case Origin.Asked asked ->
          new Slot.Asked(asked.member(), numbers.get(asked.x()), field(asked), shape);
    };
  }

  private Instruction renumbered(Instruction instruction, List<PerSample> operands) {
    List<Integer> places =
        instruction.operands().stream().map(k -> numbers.get(operands.get(k))).toList();
    return instruction.withOperands(places);
  }

  private int field(Origin.Asked asked) {
    Place place = new Place(asked.x(), asked.time());
    int known = fields.indexOf(place);
    if (known < 0) {
      fields.add(place);
    }
    return known < 0 ? fields.size() - 1 : known;
  }
}
