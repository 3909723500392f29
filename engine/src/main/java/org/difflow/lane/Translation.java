package org.difflow.lane;

import java.lang.classfile.TypeKind;
import java.util.List;
import java.util.Optional;

/**
 * The translation of a method and of all that it calls into lane code.
 *
 * <p>A way through the method that cannot be translated is left out; where its condition holds, the
 * value means nothing.
 */
public final class Translation {
  /** Calls in calls beyond it are taken for a recursion. */
  private static final int DEEPEST = 32;

  private final LaneCode code;
  private final Intrinsics intrinsics;
  private int escape;

  private Translation(LaneCode code) {
    this.code = code;
    this.intrinsics = new Intrinsics(code);
    this.escape = code.condition(false);
  }

  /** The value of a static method of numbers, none if lanes cannot compute it together. */
  public static Optional<LaneFunction> of(LaneCode code, Method method, List<Integer> arguments) {
    Translation translation = new Translation(code);
    List<Value> values = arguments.stream().<Value>map(Value.Lane::new).toList();
    try {
      Value value = translation.call(method, values, code.condition(true), 0).orElseThrow();
      return Optional.of(new LaneFunction(Frame.place(value), translation.escape));
    } catch (Untranslatable _) {
      return Optional.empty();
    }
  }

  LaneCode code() {
    return code;
  }

  /** Lanes of this path have no value. */
  void escape(int path) {
    escape = code.operation(Operator.OR, escape, path);
  }

  /** What a call gives in the lanes of a path, nothing for a constructor. */
  Optional<Value> call(Method method, List<Value> arguments, int path, int depth) {
    if (depth > DEEPEST) {
      throw new Untranslatable("a recursion");
    }
    return intrinsic(method, arguments).or(() -> inlined(method, arguments, path, depth));
  }

  private Optional<Value> intrinsic(Method method, List<Value> arguments) {
    return arguments.stream().allMatch(Value.Lane.class::isInstance)
        ? intrinsics
            .value(method, arguments.stream().map(Frame::place).toList())
            .map(Value.Lane::new)
        : Optional.empty();
  }

  private Optional<Value> inlined(Method method, List<Value> arguments, int path, int depth) {
    MethodBody body = MethodBody.of(method);
    Frame end = new Invocation(this, body, depth).run(entry(method, arguments), path);
    return Optional.ofNullable(end.stack().peek());
  }

  /** Each argument in its variable; longs and doubles take two. */
  private static Frame entry(Method method, List<Value> arguments) {
    Frame frame = new Frame();
    int receivers = arguments.size() - method.type().parameterCount();
    int variable = 0;
    for (int i = 0; i < arguments.size(); i++) {
      frame.variables().put(variable, arguments.get(i));
      variable +=
          i < receivers ? 1 : TypeKind.from(method.type().parameterType(i - receivers)).slotSize();
    }
    return frame;
  }
}
