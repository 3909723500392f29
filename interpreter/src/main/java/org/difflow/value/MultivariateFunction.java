package org.difflow.value;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.difflow.kernel.Elementary;
import org.difflow.kernel.Special;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.Function;

/** The functions of two or three numbers: on numbers, number by number on arrays, on formulas. */
public enum MultivariateFunction {
  ATAN2(Function.ATAN2, u -> Elementary.atan2(u[0], u[1])),
  MOD(Function.MOD, u -> Special.mod(u[0], u[1])),
  MIN(Function.MIN, u -> Math.min(u[0], u[1])),
  MAX(Function.MAX, u -> Math.max(u[0], u[1])),
  GAMMA_P(Function.GAMMA_P, u -> Special.gammaP(u[0], u[1])),
  GAMMA_Q(Function.GAMMA_Q, u -> Special.gammaQ(u[0], u[1])),
  BETA_I(Function.BETA_I, u -> Special.betaI(u[0], u[1], u[2])),
  BESSEL_I(Function.BESSEL_I, u -> Special.besselI(u[0], u[1]));

  private final Function function;
  private final ToDoubleFunction<double[]> onNumbers;

  MultivariateFunction(Function function, ToDoubleFunction<double[]> onNumbers) {
    this.function = function;
    this.onNumbers = onNumbers;
  }

  /** The name in scripts. */
  public String symbol() {
    return function.symbol();
  }

  /**
   * The function of any values.
   *
   * @throws org.difflow.fault.Fault E0302 if a value is no number, array or formula; E0301 if
   *     shapes do not fit
   */
  public Object apply(List<?> values) {
    if (values.stream().anyMatch(FormulaValue.class::isInstance)) {
      return new FormulaValue(formula(values));
    }
    return values.stream().allMatch(Double.class::isInstance)
        ? (Object) onNumbers.applyAsDouble(values.stream().mapToDouble(x -> (Double) x).toArray())
        : Arithmetic.combine(symbol(), onNumbers, values);
  }

  private Expr formula(List<?> values) {
    FormulaValue some =
        (FormulaValue)
            values.stream().filter(FormulaValue.class::isInstance).findFirst().orElseThrow();
    var pool = some.expression().pool();
    return pool.apply(
        function,
        values.stream()
            .map(value -> Arithmetic.expression(symbol(), value, pool))
            .toArray(Expr[]::new));
  }
}
