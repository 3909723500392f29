package org.difflow.tier;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.difflow.lane.Callee;
import org.difflow.lane.Kind;
import org.difflow.lane.Operator;
import org.difflow.lane.Step;

/** A loop that takes one lane after the other, with a double for a value. */
final class NumberLoop extends Loop {
  private final Calls calls;

  NumberLoop(CodeBuilder code, Body body, Chunk chunk, Scratch layout, Constants constants) {
    super(code, body, chunk, layout);
    this.calls = new Calls(code, constants);
  }

  @Override
  int width() {
    return 1;
  }

  @Override
  void begin(Set<Integer> given) {}

  @Override
  void load(int value) {
    if (isRead(value)) {
      pushAddress(place(value));
      code.daload();
      keep(value);
    }
  }

  @Override
  void store(Body.Store store) {
    pushAddress(store.place());
    push(store.value());
    code.dastore();
  }

  @Override
  void pushAny(int condition) {
    push(condition);
  }

  @Override
  void compute(int step) {
    switch (lanes.step(step)) {
      case Step.Call(Callee callee, List<Integer> operands) ->
          call((Called) callee, step, operands);
      case Step.Operation(Operator operator, List<Integer> operands) ->
          operation(operator, operands);
      case Step.Input _, Step.Constant _ -> throw new IllegalStateException("is given");
    }
    keep(step);
  }

  private void keep(int value) {
    boolean number = lanes.step(value).kind() == Kind.NUMBER;
    TypeKind kind = number ? TypeKind.DOUBLE : TypeKind.INT;
    int variable = code.allocateLocal(kind);
    variables.put(value, variable);
    code.storeLocal(kind, variable);
  }

  private void push(int value) {
    switch (lanes.step(value)) {
      case Step.Constant(Kind _, long bits) -> code.loadConstant(Double.longBitsToDouble(bits));
      case Step step when step.kind() == Kind.CONDITION -> code.iload(variables.get(value));
      default -> code.dload(variables.get(value));
    }
  }

  private void call(Called called, int step, List<Integer> operands) {
    calls.begin(called);
    for (int i = 0; i < operands.size(); i++) {
      if (takesVector(step, i)) {
        pushVector(place(operands.get(i)));
        calls.vector(called);
      } else {
        push(operands.get(i));
        calls.number(called);
      }
    }
    calls.end(called);
  }

  /**
   * Pushes an array, where the first coordinate of the lane is, how far apart they are, and how
   * many.
   */
  private void pushVector(Place place) {
    pushAddress(place);
    if (place.extent() == Extent.PANEL) {
      code.iload(addresses.lanes());
    } else {
      code.iconst_1();
    }
    code.iload(addresses.dimension());
  }

  private void operation(Operator operator, List<Integer> operands) {
    if (operator == Operator.CHOOSE_NUMBER) {
      push(operands.get(0));
      choose(operands.get(1), operands.get(2));
      return;
    }
    operands.forEach(this::push);
    switch (operator) {
      case ADD -> code.dadd();
      case SUBTRACT -> code.dsub();
      case MULTIPLY -> code.dmul();
      case DIVIDE -> code.ddiv();
      case NEGATE -> code.dneg();
      case ABSOLUTE -> calls.ofMath("abs", 1);
      case SQRT -> calls.ofMath("sqrt", 1);
      case FMA -> calls.ofMath("fma", 3);
      case MINIMUM -> calls.ofMath("min", 2);
      case MAXIMUM -> calls.ofMath("max", 2);
      case LESS -> compare(code.dcmpg(), code::iflt);
      case AT_MOST -> compare(code.dcmpg(), code::ifle);
      case EQUAL -> compare(code.dcmpg(), code::ifeq);
      default -> throw new IllegalStateException(operator + " stands in no loop over numbers");
    }
  }

  /** Pushed is the condition. */
  private void choose(int yes, int no) {
    Label otherwise = code.newLabel();
    Label end = code.newLabel();
    code.ifeq(otherwise);
    push(yes);
    code.goto_(end).labelBinding(otherwise);
    push(no);
    code.labelBinding(end);
  }

  private void compare(CodeBuilder compared, Consumer<Label> jumpIfHolds) {
    Label holds = compared.newLabel();
    Label end = compared.newLabel();
    jumpIfHolds.accept(holds);
    compared.iconst_0().goto_(end).labelBinding(holds).iconst_1().labelBinding(end);
  }
}
