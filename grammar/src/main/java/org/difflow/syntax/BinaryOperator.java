package org.difflow.syntax;

/** The operators with two operands, by rising strength; comparisons stand apart, as they chain. */
public enum BinaryOperator {
  OR("or"),
  AND("and"),
  ON("on"),
  RANGE(".."),
  ADD("+"),
  SUBTRACT("-"),
  MULTIPLY("*"),
  DIVIDE("/"),
  POWER("^");

  private final String symbol;

  BinaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
