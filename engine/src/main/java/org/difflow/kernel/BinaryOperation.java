package org.difflow.kernel;

import java.util.function.DoubleBinaryOperator;

/** What a kernel does with two numbers, as a loop over runs of numbers of equal length. */
public enum BinaryOperation {
  ADD(
      "add",
      (a, b, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] + b[i];
        }
      }),
  SUBTRACT(
      "sub",
      (a, b, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] - b[i];
        }
      }),
  MULTIPLY(
      "mul",
      (a, b, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] * b[i];
        }
      }),
  DIVIDE(
      "div",
      (a, b, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = a[i] / b[i];
        }
      }),
  POWER("pow", each(Elementary::pow)),
  ANGLE("atan2", each(Elementary::atan2)),
  MINIMUM("min", each(Math::min)),
  MAXIMUM("max", each(Math::max)),
  REMAINDER("mod", each(Special::mod)),
  GAMMA_P("gammaP", each(Special::gammaP)),
  GAMMA_Q("gammaQ", each(Special::gammaQ)),
  BESSEL_I("besselI", each(Special::besselI));

  private final String text;
  private final Loop loop;

  BinaryOperation(String text, Loop loop) {
    this.text = text;
    this.loop = loop;
  }

  /** out[i] = f(a[i], b[i]) for the first {@code count} numbers; out may be a or b. */
  void apply(double[] a, double[] b, double[] out, int count) {
    loop.run(a, b, out, count);
  }

  @Override
  public String toString() {
    return text;
  }

  private static Loop each(DoubleBinaryOperator function) {
    return (a, b, out, count) -> {
      for (int i = 0; i < count; i++) {
        out[i] = function.applyAsDouble(a[i], b[i]);
      }
    };
  }

  private interface Loop {
    void run(double[] a, double[] b, double[] out, int count);
  }
}
