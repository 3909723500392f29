package org.difflow.kernel;

/** What a kernel does with three numbers. */
public enum TernaryOperation {
  BETA_I("betaI") {
    @Override
    double apply(double x, double a, double b) {
      return Special.betaI(x, a, b);
    }
  };

  private final String text;

  TernaryOperation(String text) {
    this.text = text;
  }

  abstract double apply(double first, double second, double third);

  @Override
  public String toString() {
    return text;
  }
}
