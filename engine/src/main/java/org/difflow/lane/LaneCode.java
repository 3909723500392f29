package org.difflow.lane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.difflow.lane.Step.Constant;
import org.difflow.lane.Step.Input;
import org.difflow.lane.Step.Operation;

/**
 * Straight code for lanes while it is written: steps, each computed once from earlier ones. A step
 * that is there already is not added again, what depends on constants alone is computed at once,
 * and choices whose outcome is known fall away. No rewriting changes a bit of a result.
 */
public final class LaneCode {
  private final List<Step> steps = new ArrayList<>();
  private final Map<Step, Integer> places = new HashMap<>();

  /** The steps so far, each before its uses. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  public Step step(int place) {
    return steps.get(place);
  }

  /** The place of the value given from outside under an index. */
  public int input(Kind kind, int index) {
    return add(new Input(kind, index));
  }

  public int number(double value) {
    return add(new Constant(Kind.NUMBER, Double.doubleToRawLongBits(value)));
  }

  public int bits(long value) {
    return add(new Constant(Kind.BITS, value));
  }

  public int condition(boolean value) {
    return add(new Constant(Kind.CONDITION, value ? 1 : 0));
  }

  /** The place of what is called for one lane after the other. */
  public int call(Callee callee, List<Integer> operands) {
    return add(new Step.Call(callee, operands));
  }

  /** The place of what an operator makes of values. */
  public int operation(Operator operator, Integer... operands) {
    return new Simplification(this)
        .of(operator, List.of(operands))
        .orElseGet(() -> add(new Operation(operator, List.of(operands))));
  }

  /** The second where the condition holds, else the third; both of the same kind. */
  public int choose(int condition, int yes, int no) {
    return switch (steps.get(yes).kind()) {
      case NUMBER -> operation(Operator.CHOOSE_NUMBER, condition, yes, no);
      case BITS -> operation(Operator.CHOOSE_BITS, condition, yes, no);
      case CONDITION ->
          operation(
              Operator.OR,
              operation(Operator.AND, condition, yes),
              operation(Operator.AND, not(condition), no));
    };
  }

  public int not(int condition) {
    return operation(Operator.NOT, condition);
  }

  /** The constant that stands at a place, if one does. */
  public Optional<Long> constant(int place) {
    return steps.get(place) instanceof Constant(Kind _, long bits)
        ? Optional.of(bits)
        : Optional.empty();
  }

  /** The operation that stands at a place, if it is one with that operator. */
  Optional<Operation> operation(int place, Operator operator) {
    return steps.get(place) instanceof Operation operation && operation.operator() == operator
        ? Optional.of(operation)
        : Optional.empty();
  }

  private int add(Step step) {
    return places.computeIfAbsent(
        step,
        absent -> {
          steps.add(absent);
          return steps.size() - 1;
        });
  }

  /** The value of a step in one lane, numbers as their bits, from those of earlier steps. */
  long value(int place, long[] earlier, long... inputs) {
    return switch (steps.get(place)) {
      case Input(Kind _, int index) -> inputs[index];
      case Constant(Kind _, long bits) -> bits;
      case Step.Call _ -> throw new IllegalStateException("a call has no value of its own");
      case Operation(Operator operator, List<Integer> operands) ->
          Arithmetic.value(operator, operands.stream().mapToLong(p -> earlier[p]).toArray());
    };
  }

  /** The values of all steps in one lane, numbers as their bits, from those of the inputs. */
  public long[] evaluate(long... inputs) {
    long[] values = new long[steps.size()];
    for (int place = 0; place < values.length; place++) {
      values[place] = value(place, values, inputs);
    }
    return values;
  }
}
