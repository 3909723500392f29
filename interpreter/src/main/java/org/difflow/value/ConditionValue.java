package org.difflow.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Condition;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;

/**
 * A condition on the symbols of a formula that is neither true nor false for all of them: {@code
 * if} makes a piecewise formula of it.
 */
public final class ConditionValue extends GuestValue {
  private final Condition condition;
  private final ExpressionPool pool;

  private ConditionValue(Condition condition, ExpressionPool pool) {
    this.condition = condition;
    this.pool = pool;
  }

  /** {@code true} or {@code false} where the domains of the symbols decide it. */
  static Object of(Condition condition, ExpressionPool pool) {
    return condition
        .decided()
        .<Object>map(truth -> truth)
        .orElseGet(() -> new ConditionValue(condition, pool));
  }

  /** Compares two values of which at least one is a formula. */
  static Object of(Comparison comparison, Object left, Object right) {
    ExpressionPool pool =
        (left instanceof FormulaValue f ? f : (FormulaValue) right).expression().pool();
    Expr a = Arithmetic.expression(comparison.symbol(), left, pool);
    Expr b = Arithmetic.expression(comparison.symbol(), right, pool);
    Condition condition =
        switch (comparison) {
          case LESS -> new Condition.Less(a, b);
          case GREATER -> Condition.greater(a, b);
          case LESS_OR_EQUAL -> Condition.atMost(a, b);
          case GREATER_OR_EQUAL -> Condition.atLeast(a, b);
          case EQUAL -> new Condition.Equal(a, b);
          case NOT_EQUAL -> new Condition.Not(new Condition.Equal(a, b));
        };
    return of(condition, pool);
  }

  Object and(Object other) {
    return switch (other) {
      case Boolean truth -> truth ? this : (Object) false;
      case ConditionValue second -> of(new Condition.And(condition, second.condition), pool);
      default ->
          throw new Fault("E0304", "a condition must be true or false, not " + Kind.of(other));
    };
  }

  Object not() {
    return of(new Condition.Not(condition), pool);
  }

  /** The formula that is {@code yes} where the condition holds and {@code no} elsewhere. */
  @TruffleBoundary
  public FormulaValue choose(Object yes, Object no) {
    return new FormulaValue(condition.choose(branch(yes), branch(no)));
  }

  private Expr branch(Object value) {
    return switch (value) {
      case Double number -> pool.decimal(Coerce.finite("if", number));
      case FormulaValue formula when !formula.expression().isVector() -> formula.expression();
      default ->
          throw new Fault(
              "E0462",
              "a branch of an `if` on a formula must give a number or a formula, not "
                  + Kind.of(value),
              "whether the condition holds depends on the values of its symbols");
    };
  }

  @Override
  public String kind() {
    return "a condition on the symbols of a formula";
  }

  @Override
  public String display(Display display) {
    return display.formula(condition.choose(pool.constant(1), pool.constant(0)));
  }
}
