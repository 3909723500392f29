package org.difflow.lane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** The variables and the stack of a method at one place of its body. */
record Frame(Map<Integer, Value> variables, Deque<Value> stack) {
  Frame() {
    this(new HashMap<>(), new ArrayDeque<>());
  }

  Frame copy() {
    return new Frame(new HashMap<>(variables), new ArrayDeque<>(stack));
  }

  void push(Value value) {
    stack.push(value);
  }

  void push(int place) {
    stack.push(new Value.Lane(place));
  }

  Value pop() {
    return stack.pop();
  }

  int popPlace() {
    return place(stack.pop());
  }

  static int place(Value value) {
    if (value instanceof Value.Lane(int place)) {
      return place;
    }
    throw new Untranslatable("a value that is no number");
  }

  /** What each lane has that came one way or the other. */
  static Frame choose(LaneCode code, int condition, Frame yes, Frame no) {
    Frame merged = new Frame();
    yes.variables.forEach(
        (variable, value) -> {
          // What only one way has set is not read behind their join.
          if (no.variables.containsKey(variable)) {
            Value other = no.variables.get(variable);
            merged.variables.put(variable, choose(code, condition, value, other));
          }
        });
    Iterator<Value> others = no.stack.iterator();
    yes.stack.forEach(value -> merged.stack.add(choose(code, condition, value, others.next())));
    return merged;
  }

  private static Value choose(LaneCode code, int condition, Value yes, Value no) {
    if (yes.equals(no)) {
      return yes;
    }
    return switch (yes) {
      case Value.Lane(int place) -> new Value.Lane(code.choose(condition, place, place(no)));
      case Value.Fields(Map<String, Value> values) when no instanceof Value.Fields others -> {
        Value.Fields merged = new Value.Fields();
        values.forEach(
            (name, value) ->
                merged
                    .values()
                    .put(name, choose(code, condition, value, others.values().get(name))));
        yield merged;
      }
      default -> throw new Untranslatable("values of different kinds");
    };
  }
}
