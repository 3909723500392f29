package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;

/**
 * Logic on conditions: one true or false, one for each sample of a batch (1 or 0), or one on the
 * symbols of a formula.
 */
public final class Truth {
  private Truth() {}

  /** {@code left and right}. */
  @TruffleBoundary
  public static Object and(Object left, Object right) {
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return a && b;
    }
    if (left instanceof ConditionValue first) {
      return first.and(right);
    }
    return right instanceof ConditionValue second
        ? second.and(left)
        : new BatchValue(Broadcast.combine(mask(left), mask(right), Math::min));
  }

  /** {@code left or right}. */
  @TruffleBoundary
  public static Object or(Object left, Object right) {
    if (left instanceof ConditionValue || right instanceof ConditionValue) {
      return not(and(not(left), not(right)));
    }
    return left instanceof Boolean a && right instanceof Boolean b
        ? (Object) (a || b)
        : new BatchValue(Broadcast.combine(mask(left), mask(right), Math::max));
  }

  /** {@code not operand}. */
  @TruffleBoundary
  public static Object not(Object operand) {
    if (operand instanceof ConditionValue condition) {
      return condition.not();
    }
    return operand instanceof Boolean value
        ? (Object) !value
        : new BatchValue(Broadcast.map(mask(operand), truth -> 1 - truth));
  }

  /**
   * A batch condition as its matrix of ones and zeros.
   *
   * @throws Fault E0304 if {@code value} is no condition
   */
  @TruffleBoundary
  public static Matrix mask(Object value) {
    return switch (value) {
      case Boolean truth -> Matrix.scalar(truth ? 1 : 0);
      case BatchValue batch -> batch.matrix();
      default ->
          throw new Fault("E0304", "a condition must be true or false, not " + Kind.of(value));
    };
  }

  /**
   * Takes {@code then} for the samples whose mask is 1, {@code otherwise} for the others.
   *
   * @throws Fault E0302 if a side is no number or vector, E0301 if shapes do not fit
   */
  @TruffleBoundary
  public static Object select(Matrix mask, Object then, Object otherwise) {
    // Each side is picked on its own: a sample must not see what the other branch gave, not even
    // NaN.
    Matrix kept = Broadcast.combine(mask, numbers(then), (truth, value) -> truth == 1 ? value : 0);
    Matrix other =
        Broadcast.combine(mask, numbers(otherwise), (truth, value) -> truth == 1 ? 0 : value);
    return new BatchValue(Broadcast.combine(kept, other, Double::sum));
  }

  private static Matrix numbers(Object branch) {
    return switch (branch) {
      case Double number -> Matrix.scalar(number);
      case ArrayValue array -> array.matrix();
      case BatchValue batch -> batch.matrix();
      default ->
          throw new Fault(
              "E0302",
              "a branch that is chosen per sample must give numbers, not " + Kind.of(branch));
    };
  }
}
