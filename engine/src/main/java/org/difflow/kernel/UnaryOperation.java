package org.difflow.kernel;

import java.util.function.DoubleUnaryOperator;

/** What a kernel does with one number, as a loop over a run of numbers. */
public enum UnaryOperation {
  NEGATE(
      "neg",
      (a, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = -a[i];
        }
      }),
  ABSOLUTE(
      "abs",
      (a, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = Math.abs(a[i]);
        }
      }),
  SQRT(
      "sqrt",
      (a, out, count) -> {
        for (int i = 0; i < count; i++) {
          out[i] = Math.sqrt(a[i]);
        }
      }),
  EXP("exp", each(Elementary::exp)),
  EXPM1("expm1", each(Elementary::expm1)),
  LOG("log", each(Elementary::log)),
  LOG1P("log1p", each(Elementary::log1p)),
  SIN("sin", each(Elementary::sin)),
  COS("cos", each(Elementary::cos)),
  SIN_TURNS("sinTurns", each(Elementary::sinTurns)),
  COS_TURNS("cosTurns", each(Elementary::cosTurns)),
  TAN("tan", each(Elementary::tan)),
  ASIN("asin", each(Elementary::asin)),
  ACOS("acos", each(Elementary::acos)),
  ATAN("atan", each(Elementary::atan)),
  SINH("sinh", each(Elementary::sinh)),
  COSH("cosh", each(Elementary::cosh)),
  TANH("tanh", each(Elementary::tanh)),
  FLOOR("floor", each(Math::floor)),
  ROUND("round", each(Math::rint)),
  ERF("erf", each(Special::erf)),
  ERFC("erfc", each(Special::erfc)),
  EXPI("expi", each(Special::expi)),
  GAMMA("gamma", each(Special::gamma)),
  LOG_GAMMA("loggamma", each(Special::loggamma));

  private final String text;
  private final Loop loop;

  UnaryOperation(String text, Loop loop) {
    this.text = text;
    this.loop = loop;
  }

  /** out[i] = f(a[i]) for the first {@code count} numbers; out may be a. */
  void apply(double[] a, double[] out, int count) {
    loop.run(a, out, count);
  }

  @Override
  public String toString() {
    return text;
  }

  private static Loop each(DoubleUnaryOperator function) {
    return (a, out, count) -> {
      for (int i = 0; i < count; i++) {
        out[i] = function.applyAsDouble(a[i]);
      }
    };
  }

  private interface Loop {
    void run(double[] a, double[] out, int count);
  }
}
