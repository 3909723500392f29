package org.difflow.stepping;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    Operands.of(wanted, PerSample::isKnown).forEach(this::add);
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
