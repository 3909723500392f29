package org.difflow.symbolic.inverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.print.Printer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class InverseTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol Z = POOL.symbol("z");
  private static final Symbol X = POOL.symbol("x");
  private static final Symbol T =
      POOL.symbol("t", Sort.SCALAR, Domain.between(BigFraction.ZERO, BigFraction.ONE));
  private static final Expr ONE = POOL.constant(1);

  static Stream<Expr> functionsWithAFormula() {
    return Stream.of(
        Z.times(T.exp()),
        ONE.minus(T).times(Z).plus(T.times(2)),
        Z.times(T).apply(Function.SINH).over(T),
        Z.power(3),
        Z.power(5).plus(T),
        T.times(Z.exp()).plus(ONE.minus(T)).log(),
        Z.exp().minus(T.times(Z.negate().exp())).log(),
        Z.exp().minus(T.times(Z.negate().exp())),
        Z.times(2).exp().plus(T.times(Z.exp())),
        Z.plus(T).over(Z.times(T).plus(1)),
        Z.apply(Function.SIGMOID),
        Z.apply(Function.SOFTPLUS).times(T),
        Z.times(T).apply(Function.ATAN),
        Z.times(T).apply(Function.TANH).over(T),
        Z.apply(Function.SINH).plus(T.times(Z.apply(Function.COSH))),
        POOL.constant(2).power(Z).times(T));
  }

  @ParameterizedTest
  @MethodSource("functionsWithAFormula")
  void anInverseGivesBackWhatTheFunctionWasGiven(Expr function) {
    Expr inverse = Inverse.of(function, Z, X).orElseThrow();
    for (double t : new double[] {0.25, 0.75}) {
      // Positive z: the one root of 1 - t + t*e^z and the like are not defined far below 0.
      for (double z : new double[] {-0.125, 0.5, 1.25}) {
        double x = Lowering.lower(List.of(Z, T), function).evaluate(z, t);
        if (Double.isFinite(x)) {
          double back = Lowering.lower(List.of(X, T), inverse).evaluate(x, t);
          assertThat(back).as("%s at z = %s, t = %s", function, z, t).isCloseTo(z, within(1e-13));
        }
      }
    }
  }

  @Test
  void aFormulaIsTheOneThatIsExpected() {
    assertThat(Inverse.of(Z.times(T.exp()), Z, X).map(Printer::unicode)).contains("x*exp(-t)");
    assertThat(Inverse.of(Z.plus(T).over(Z.times(T).plus(1)), Z, X).map(Printer::unicode))
        .contains("(x - t)/(1 - t*x)");
  }

  @Test
  void aFunctionThatIsNotOneToOneHasNone() {
    assertThat(Inverse.of(Z.square(), Z, X)).isEmpty();
    assertThat(Inverse.of(Z.apply(Function.SIN), Z, X)).isEmpty();
    assertThat(Inverse.of(Z.exp().plus(T.times(Z.negate().exp())), Z, X)).isEmpty();
    assertThat(Inverse.of(Z.apply(Function.COSH), Z, X)).isEmpty();
    assertThat(Inverse.of(T, Z, X)).isEmpty();
  }

  @Test
  void anEquationThatIsNotSolvedHasNone() {
    assertThat(Inverse.of(Z.plus(T.times(Z.apply(Function.TANH))), Z, X)).isEmpty();
    assertThat(Inverse.of(Z.plus(T.times(Z.apply(Function.SINH))), Z, X)).isEmpty();
  }

  @Test
  void aRootIsTheOneOfTheDomain() {
    Symbol r = POOL.symbol("r", Sort.SCALAR, Domain.POSITIVE);
    Symbol s = POOL.symbol("s", Sort.SCALAR, Domain.POSITIVE);
    assertThat(Inverse.of(r.square().plus(T.times(r)), r, s).map(Printer::unicode))
        .contains("(sqrt(4*s + t^2) - t)/2");
  }
}
