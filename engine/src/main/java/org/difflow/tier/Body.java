package org.difflow.tier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.difflow.kernel.BinaryOperation;
import org.difflow.kernel.Comparison;
import org.difflow.kernel.Instruction.Argument;
import org.difflow.kernel.Instruction.Binary;
import org.difflow.kernel.Instruction.Dot;
import org.difflow.kernel.Instruction.Integral;
import org.difflow.kernel.Instruction.Length;
import org.difflow.kernel.Instruction.Literal;
import org.difflow.kernel.Instruction.Lookup;
import org.difflow.kernel.Instruction.Select;
import org.difflow.kernel.Instruction.Ternary;
import org.difflow.kernel.Instruction.Unary;
import org.difflow.kernel.Norm;
import org.difflow.kernel.Shape;
import org.difflow.kernel.UnaryOperation;
import org.difflow.lane.Kind;
import org.difflow.lane.LaneCode;
import org.difflow.lane.LaneFunction;
import org.difflow.lane.Method;
import org.difflow.lane.Operator;
import org.difflow.lane.Translation;
import org.difflow.symbolic.Table;

/** What one loop does for one lane: lane code, where it reads and where it writes. */
final class Body {
  private final Phases phases;
  private final boolean forLanes;
  private final LaneCode code = new LaneCode();
  private final List<Place> inputs = new ArrayList<>();
  private final Map<Integer, Integer> computed = new HashMap<>();
  private final List<Store> stores = new ArrayList<>();
  private final List<Integer> escapes = new ArrayList<>();

  /** A value of lane code that is written. */
  record Store(int value, Place place) {}

  /** With functions taken apart for lanes, or called for one number after the other. */
  Body(Phases phases, List<Task> tasks, boolean forLanes) {
    this.phases = phases;
    this.forLanes = forLanes;
    tasks.forEach(this::add);
  }

  LaneCode code() {
    return code;
  }

  /** Where the input of an index stands. */
  Place input(int index) {
    return inputs.get(index);
  }

  List<Store> stores() {
    return stores;
  }

  /** Conditions under which the values written mean nothing. */
  List<Integer> escapes() {
    return escapes;
  }

  private void add(Task task) {
    switch (task) {
      case Task.Compute(int value) -> {
        computed.put(value, compute(value));
        Place home = phases.home(value);
        if (home != null) {
          stores.add(new Store(computed.get(value), home));
        }
      }
      case Task.Accumulate(int value) -> accumulate(value);
      case Task.Copy(int value, int result) -> {
        boolean vector = phases.kernel().shape(value) == Shape.VECTOR;
        Place place = new Place(Place.Source.RESULT, result, Extent.of(true, vector));
        stores.add(new Store(value(value), place));
      }
    }
  }

  private void accumulate(int value) {
    List<Integer> factors = phases.kernel().instructions().get(value).operands();
    Place sum = phases.sum(value);
    int added =
        code.operation(
            Operator.FMA, value(factors.getFirst()), value(factors.getLast()), load(sum));
    stores.add(new Store(added, sum));
  }

  private int value(int value) {
    if (computed.containsKey(value)) {
      return computed.get(value);
    }
    return phases.kernel().instructions().get(value) instanceof Literal(double number)
        ? code.number(number)
        : load(phases.home(value));
  }

  private int load(Place place) {
    if (!inputs.contains(place)) {
      inputs.add(place);
    }
    return code.input(Kind.NUMBER, inputs.indexOf(place));
  }

  private int compute(int value) {
    return switch (phases.kernel().instructions().get(value)) {
      case Argument _, Literal _, Dot _ -> throw new IllegalStateException("is never computed");
      case Unary(UnaryOperation operation, int operand) -> unary(operation, value(operand));
      case Binary(BinaryOperation operation, int left, int right) ->
          binary(operation, value(left), value(right));
      case Ternary ternary -> named(ternary.operation().toString(), values(ternary.operands()));
      case Lookup(Table table, int index) ->
          code.call(new Called.Lookup(table), List.of(value(index)));
      case Length(int operand) -> root(value, operand);
      case Integral integral -> code.call(called(integral), values(integral.operands()));
      case Select select -> select(select);
    };
  }

  private List<Integer> values(List<Integer> values) {
    return values.stream().map(this::value).toList();
  }

  private int unary(UnaryOperation operation, int operand) {
    return switch (operation) {
      case NEGATE -> code.operation(Operator.NEGATE, operand);
      case ABSOLUTE -> code.operation(Operator.ABSOLUTE, operand);
      case SQRT -> code.operation(Operator.SQRT, operand);
      case FLOOR -> function(ofMath("floor"), List.of(operand));
      case ROUND -> function(ofMath("rint"), List.of(operand));
      default -> named(operation.toString(), List.of(operand));
    };
  }

  private static Called.Function ofMath(String name) {
    return new Called.Function(Method.ofNumbers(Math.class, name, 1));
  }

  private int binary(BinaryOperation operation, int left, int right) {
    return switch (operation) {
      case ADD -> code.operation(Operator.ADD, left, right);
      case SUBTRACT -> code.operation(Operator.SUBTRACT, left, right);
      case MULTIPLY -> code.operation(Operator.MULTIPLY, left, right);
      case DIVIDE -> code.operation(Operator.DIVIDE, left, right);
      case MINIMUM -> code.operation(Operator.MINIMUM, left, right);
      case MAXIMUM -> code.operation(Operator.MAXIMUM, left, right);
      default -> named(operation.toString(), List.of(left, right));
    };
  }

  private int named(String name, List<Integer> operands) {
    return function(Called.Function.named(name, operands.size()), operands);
  }

  private int function(Called.Function function, List<Integer> operands) {
    if (forLanes && function.isElementary()) {
      LaneFunction translated = Translation.of(code, function.method(), operands).orElse(null);
      if (translated != null) {
        escapeWhere(translated.escape());
        return translated.value();
      }
    }
    return code.call(function, operands);
  }

  private void escapeWhere(int condition) {
    if (code.constant(condition).isEmpty()) {
      escapes.add(condition);
    }
  }

  /** Beside the usual sums of squares, only those that overflow or come near 0 need the vector. */
  private int root(int norm, int operand) {
    int sum = load(phases.sum(norm));
    if (!forLanes) {
      return code.call(new Called.Root(), List.of(sum, value(operand)));
    }
    int small = code.operation(Operator.LESS, sum, code.number(Norm.SMALLEST_SQUARE));
    int large = code.operation(Operator.EQUAL, sum, code.number(Double.POSITIVE_INFINITY));
    escapeWhere(code.operation(Operator.OR, small, large));
    return code.operation(Operator.SQRT, sum);
  }

  private Called.Integral called(Integral integral) {
    List<Boolean> vectors =
        integral.captured().stream()
            .map(value -> phases.kernel().shape(value) == Shape.VECTOR)
            .toList();
    return new Called.Integral(integral, vectors);
  }

  private int select(Select select) {
    int condition =
        code.operation(operator(select.comparison()), value(select.left()), value(select.right()));
    return code.choose(condition, value(select.yes()), value(select.no()));
  }

  private static Operator operator(Comparison comparison) {
    return switch (comparison) {
      case LESS -> Operator.LESS;
      case AT_MOST -> Operator.AT_MOST;
      case EQUAL -> Operator.EQUAL;
    };
  }
}
