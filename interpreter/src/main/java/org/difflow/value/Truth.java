package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.kernel.BinaryOperation;

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
        : both(BinaryOperation.MINIMUM, Math::min, left, right);
  }

  /** {@code left or right}. */
  @TruffleBoundary
  public static Object or(Object left, Object right) {
    if (left instanceof ConditionValue || right instanceof ConditionValue) {
      return not(and(not(left), not(right)));
    }
    return left instanceof Boolean a && right instanceof Boolean b
        ? (Object) (a || b)
        : both(BinaryOperation.MAXIMUM, Math::max, left, right);
  }

  private static BatchValue both(
      BinaryOperation operation, DoubleBinaryOperator onNumbers, Object left, Object right) {
    requireCondition(left);
    requireCondition(right);
    return Batches.apply(operation, number(left), number(right))
        .orElseGet(() -> new BatchValue(Broadcast.combine(ones(left), ones(right), onNumbers)));
  }

  /** {@code not operand}. */
  @TruffleBoundary
  public static Object not(Object operand) {
    if (operand instanceof ConditionValue condition) {
      return condition.not();
    }
    requireCondition(operand);
    return operand instanceof Boolean value
        ? (Object) !value
        : Arithmetic.apply(Operator.SUBTRACT, 1.0, operand);
  }

  /**
   * Refuses what is neither true nor false, for all samples or for each of them.
   *
   * @throws Fault E0304
   */
  public static void requireCondition(Object value) {
    if (!(value instanceof Boolean) && !(value instanceof BatchValue)) {
      throw new Fault("E0304", "a condition must be true or false, not " + Kind.of(value));
    }
  }

  private static Object number(Object condition) {
    return condition instanceof Boolean truth ? (Object) (truth ? 1.0 : 0.0) : condition;
  }

  /** A condition as ones and zeros. */
  private static Matrix ones(Object condition) {
    return condition instanceof BatchValue batch
        ? batch.matrix()
        : Matrix.scalar((Boolean) condition ? 1 : 0);
  }

  /**
   * Takes {@code then} for the samples whose mask is 1, {@code otherwise} for the others. Each side
   * is picked on its own: a sample does not see what the other branch gave, not even NaN.
   *
   * @throws Fault E0302 if a side is no number or vector, E0301 if shapes do not fit
   */
  @TruffleBoundary
  public static Object select(BatchValue mask, Object then, Object otherwise) {
    return Batches.select(mask, then, otherwise)
        .orElseGet(() -> select(mask.matrix(), numbers(then), numbers(otherwise)));
  }

  private static BatchValue select(Matrix mask, Matrix then, Matrix otherwise) {
    return new BatchValue(
        Broadcast.combine(
            List.of(mask, then, otherwise), values -> values[0] == 1 ? values[1] : values[2]));
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
