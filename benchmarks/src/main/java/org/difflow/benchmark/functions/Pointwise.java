package org.difflow.benchmark.functions;

import java.util.function.DoubleUnaryOperator;
import org.difflow.kernel.Elementary;

/** The elementary functions, with the range of arguments that a sampler meets. */
enum Pointwise {
  EXP(Elementary::exp, Math::exp, -30, 0),
  EXPM1(Elementary::expm1, Math::expm1, -1, 1),
  LOG(Elementary::log, Math::log, 1e-6, 1),
  LOG1P(Elementary::log1p, Math::log1p, 0, 1),
  SIN(Elementary::sin, Math::sin, -10, 10),
  COS(Elementary::cos, Math::cos, -10, 10),
  TAN(Elementary::tan, Math::tan, -1, 1),
  ATAN(Elementary::atan, Math::atan, -10, 10),
  TANH(Elementary::tanh, Math::tanh, -2, 2),
  POW(x -> Elementary.pow(x, 0.7), x -> Math.pow(x, 0.7), 0.1, 10);

  private final DoubleUnaryOperator own;
  private final DoubleUnaryOperator ofJava;
  private final double least;
  private final double most;

  Pointwise(DoubleUnaryOperator own, DoubleUnaryOperator ofJava, double least, double most) {
    this.own = own;
    this.ofJava = ofJava;
    this.least = least;
    this.most = most;
  }

  /** Difflow's. */
  DoubleUnaryOperator own() {
    return own;
  }

  /** That of {@link Math}. */
  DoubleUnaryOperator ofJava() {
    return ofJava;
  }

  /** The argument at a share of the range, 0 to 1. */
  double argument(double share) {
    return least + share * (most - least);
  }
}
