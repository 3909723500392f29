package org.difflow.kernel;

/** The condition of a selection; false where a number is NaN. */
public enum Comparison {
  LESS("<") {
    @Override
    boolean holds(double a, double b) {
      return a < b;
    }
  },
  AT_MOST("<=") {
    @Override
    boolean holds(double a, double b) {
      return a <= b;
    }
  },
  EQUAL("==") {
    @Override
    boolean holds(double a, double b) {
      return a == b;
    }
  };

  private final String text;

  Comparison(String text) {
    this.text = text;
  }

  abstract boolean holds(double a, double b);

  @Override
  public String toString() {
    return text;
  }
}
