package org.difflow.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.difflow.data.Broadcast;
import org.difflow.fault.Fault;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/** The functions of one number: on numbers, number by number on arrays, and on formulas. */
public enum ElementaryFunction {
  ABS(Math::abs, Function.ABS),
  SQRT(Math::sqrt, Expr::sqrt),
  EXP(Elementary::exp, Function.EXP),
  LOG(Elementary::log, Function.LOG),
  LOG1P(Elementary::log1p, Function.LOG1P),
  EXPM1(Elementary::expm1, Function.EXPM1),
  SIN(Elementary::sin, Function.SIN),
  COS(Elementary::cos, Function.COS),
  TAN(Elementary::tan, Function.TAN),
  ASIN(Elementary::asin, Function.ASIN),
  ACOS(Elementary::acos, Function.ACOS),
  ATAN(Elementary::atan, Function.ATAN),
  SINH(Elementary::sinh, Function.SINH),
  COSH(Elementary::cosh, Function.COSH),
  TANH(Elementary::tanh, Function.TANH),
  ERF(Special::erf, Function.ERF),
  ERFC(Special::erfc, Function.ERFC),
  EXPI(Special::expi, Function.EXPI),
  GAMMA(Special::gamma, Function.GAMMA),
  LOGGAMMA(Special::loggamma, Function.LOGGAMMA),
  SIGMOID(Special::sigmoid, Function.SIGMOID),
  SOFTPLUS(Special::softplus, Function.SOFTPLUS),
  SIGN(Math::signum, Function.SIGN),
  FLOOR(Math::floor, Function.FLOOR),
  ROUND(Math::rint, Function.ROUND);

  private final DoubleUnaryOperator onNumber;
  private final UnaryOperator<Expr> onFormula;

  ElementaryFunction(DoubleUnaryOperator onNumber, Function onFormula) {
    this(onNumber, formula -> formula.apply(onFormula));
  }

  ElementaryFunction(DoubleUnaryOperator onNumber, UnaryOperator<Expr> onFormula) {
    this.onNumber = onNumber;
    this.onFormula = onFormula;
  }

  /** The function of that name. */
  public static Optional<ElementaryFunction> named(String name) {
    return Arrays.stream(values()).filter(function -> function.symbol().equals(name)).findFirst();
  }

  /** The name in scripts. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  public double apply(double x) {
    return onNumber.applyAsDouble(x);
  }

  public Expr apply(Expr formula) {
    return onFormula.apply(formula);
  }

  /**
   * The function of any value.
   *
   * @throws Fault E0312 if the value is no number, array or formula
   */
  public Object apply(Object value) {
    return switch (value) {
      case Double x -> Undefined.refuse(symbol(), x, apply(x.doubleValue()));
      case FormulaValue formula -> new FormulaValue(apply(formula.expression()));
      case BatchValue batch ->
          Batches.apply(this, batch)
              .orElseGet(() -> new BatchValue(Broadcast.map(batch.matrix(), onNumber)));
      case ArrayValue array -> Undefined.refuse(symbol(), array.matrix(), array.map(onNumber));
      case ListValue list when !list.isRagged() && !list.elements().isEmpty() ->
          ArrayValue.ofElements(list.elements().stream().map(this::apply).toList());
      default -> throw Coerce.unfit(symbol(), "given a number, an array or a formula", value);
    };
  }
}
