package org.difflow.symbolic.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.difflow.symbolic.Function.ANTIDERIVATIVE;
import static org.difflow.symbolic.Function.BESSEL_I;
import static org.difflow.symbolic.Function.BETA_I;
import static org.difflow.symbolic.Function.DOT;
import static org.difflow.symbolic.Function.EXP;
import static org.difflow.symbolic.Function.GAMMA;
import static org.difflow.symbolic.Function.GAMMA_P;
import static org.difflow.symbolic.Function.GAMMA_Q;
import static org.difflow.symbolic.Function.IF_EQUAL;
import static org.difflow.symbolic.Function.IF_LESS;
import static org.difflow.symbolic.Function.INTEGRAL;
import static org.difflow.symbolic.Function.LOGGAMMA;
import static org.difflow.symbolic.Function.NORM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of derivatives, every function by every argument, against differences of numbers. */
class SlopeRulesTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol X = POOL.symbol("x");
  private static final Symbol A = POOL.symbol("a", Sort.SCALAR, Domain.POSITIVE);
  private static final Symbol P = POOL.symbol("p", Sort.VECTOR, Domain.REAL);
  private static final Symbol Q = POOL.symbol("q", Sort.VECTOR, Domain.REAL);

  /** These have tests of their own: Apfloat knows no integrals. */
  private static final Set<Function> INTEGRALS = EnumSet.of(ANTIDERIVATIVE, INTEGRAL);

  private static final Set<Function> OF_FORMULAS = EnumSet.of(NORM, DOT, IF_LESS, IF_EQUAL);

  /** By which arguments there is no formula. */
  private static final Map<Function, Set<Integer>> NONE =
      Map.of(
          GAMMA, Set.of(0),
          LOGGAMMA, Set.of(0),
          GAMMA_P, Set.of(0),
          GAMMA_Q, Set.of(0),
          BETA_I, Set.of(1, 2),
          BESSEL_I, Set.of(0));

  private record Case(Expr formula, Symbol symbol, boolean hasSlope) {}

  static List<Case> cases() {
    Stream<Case> functions =
        Arrays.stream(Function.values())
            .filter(function -> !OF_FORMULAS.contains(function) && !INTEGRALS.contains(function))
            .flatMap(SlopeRulesTest::ofFunction);
    return Stream.concat(functions, ofFormulas()).toList();
  }

  private static Stream<Case> ofFunction(Function function) {
    List<Symbol> symbols =
        IntStream.range(0, function.arity())
            .mapToObj(i -> POOL.symbol("u" + i, Sort.SCALAR, function.domain(i)))
            .toList();
    Expr formula = POOL.apply(function, symbols.toArray(Expr[]::new));
    return IntStream.range(0, function.arity())
        .mapToObj(i -> new Case(formula, symbols.get(i), hasSlope(function, i)));
  }

  private static boolean hasSlope(Function function, int index) {
    return !NONE.getOrDefault(function, Set.of()).contains(index);
  }

  private static Stream<Case> ofFormulas() {
    Expr choice = POOL.apply(IF_LESS, X, A, X.square(), X.times(A));
    return Stream.of(
        new Case(A.power(X), A, true),
        new Case(A.power(X), X, true),
        new Case(X.plus(A).times(X.apply(EXP)), X, true),
        new Case(P.plus(Q.times(X)).apply(NORM), X, true),
        new Case(POOL.apply(DOT, P.times(X), Q.plus(P.times(X))), X, true),
        new Case(choice, X, true),
        new Case(POOL.apply(IF_EQUAL, A, X, A, X.power(3)), X, true));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivativeIsTheLimitOfDifferences(Case slope) {
    if (slope.hasSlope()) {
      Expr derivative = slope.formula().derivative(slope.symbol());
      Agreement found = agreement(slope, derivative, 6);
      assertThat(found.differences()).isEmpty();
      assertThat(found.points()).isGreaterThanOrEqualTo(3);
      assertThat(agreement(slope, derivative.plus(slope.symbol()), 3).differences()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> slope.formula().derivative(slope.symbol()))
          .isInstanceOfSatisfying(Fault.class, none -> assertThat(none.code()).isEqualTo("E0430"));
    }
  }

  private static Agreement agreement(Case slope, Expr derivative, int points) {
    return Agreement.of(Slopes.slope(slope.formula(), slope.symbol(), derivative), points);
  }
}
