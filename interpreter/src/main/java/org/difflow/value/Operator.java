package org.difflow.value;

import org.difflow.kernel.Powers;
import org.difflow.symbolic.Expr;

/** The arithmetic operators, on numbers and on formulas. */
public enum Operator {
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  POWER("^");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public double apply(double left, double right) {
    return switch (this) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case POWER -> Powers.power(left, right);
    };
  }

  /** Whether {@code result}, which this gives, is a number and no division by zero. */
  public boolean hasValue(double left, double right, double result) {
    return Double.isFinite(result) || !Double.isNaN(result) && !dividesByZero(left, right);
  }

  private boolean dividesByZero(double left, double right) {
    return switch (this) {
      case DIVIDE -> right == 0;
      case POWER -> left == 0 && right < 0;
      case ADD, SUBTRACT, MULTIPLY -> false;
    };
  }

  public Expr apply(Expr left, Expr right) {
    return switch (this) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY -> left.times(right);
      case DIVIDE -> left.over(right);
      case POWER -> left.power(right);
    };
  }
}
