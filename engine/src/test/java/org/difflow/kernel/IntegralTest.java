package org.difflow.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.integral.Antiderivative;
import org.difflow.symbolic.integral.DefiniteIntegral;
import org.difflow.symbolic.print.Printer;
import org.junit.jupiter.api.Test;

/** Closed forms against quadrature, and what must not get one. */
class IntegralTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol x = pool.symbol("x");
  private final Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol s = pool.symbol("s", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol k = pool.symbol("k");
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final Expr zero = pool.constant(0);
  private final Expr one = pool.constant(1);
  private final Expr two = pool.constant(2);
  private final Expr infinity = pool.infinity();

  private Optional<Expr> closed(Expr f, Symbol by, Expr a, Expr b) {
    return DefiniteIntegral.of(f, by, a, b);
  }

  /** The closed form exists, and at some parameters it is what quadrature gives. */
  private void assertClosed(Expr f, Symbol by, Expr a, Expr b) {
    Map<Symbol, Expr> values =
        Map.of(s, pool.decimal("0.75"), d, pool.constant(3), k, pool.decimal("1.5"));
    Expr found = closed(f, by, a, b).orElseThrow(() -> new AssertionError("open: " + f));
    double expected = FormulaNumber.of(pool.integral(f, by, a, b).substitute(values));
    assertThat(FormulaNumber.of(found.substitute(values)))
        .as(f + " gives " + found)
        .isCloseTo(expected, within(1e-10 * (1 + Math.abs(expected))));
  }

  private void assertOpen(Expr f, Symbol by, Expr a, Expr b) {
    assertThat(closed(f, by, a, b)).as(f.toString()).isEmpty();
  }

  private void assertDivergent(Expr f, Symbol by, Expr a, Expr b) {
    assertThatThrownBy(() -> closed(f, by, a, b))
        .as(f.toString())
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0433"));
  }

  @Test
  void polesThatDivergeLikeOneOverTheDistanceAreRefused() {
    Expr pole = x.minus(pool.constant(BigFraction.of(3, 10)));
    assertDivergent(x.square().reciprocal(), x, one.negate(), one);
    assertDivergent(x.square().exp().over(pole), x, zero, one);
    assertDivergent(x.square().exp().over(pole.square()), x, one, zero);
    assertDivergent(x.exp().over(x), x, zero, one);
    assertDivergent(x.negate().exp().plus(1).sqrt(), x, zero, infinity);
    assertOpen(x.exp().over(x.sqrt()), x, zero, one);
    assertOpen(call(Function.SIN, x).over(x), x, one.negate(), one);
    assertOpen(x.square().exp().over(pole), x, one, two);
  }

  private Expr call(Function function, Expr argument) {
    return argument.apply(function);
  }

  @Test
  void polynomialsAndPowersAreIntegrated() {
    assertClosed(x.power(3).minus(x.times(2)).plus(1), x, one.negate(), two);
    assertClosed(x.times(2).plus(1).sqrt(), x, zero, two);
    assertClosed(r.power(pool.constant(BigFraction.of(-1, 2))), r, zero, one);
    assertClosed(x.plus(1).power(5).times(x), x, zero, one);
    assertClosed(pool.constant(5000).power(x), x, zero, one);
    assertClosed(x.square().over(x.plus(1)), x, zero, two);
  }

  @Test
  void exponentialsAndAnglesAreIntegratedAlsoTimesPowers() {
    assertClosed(x.times(-2).exp(), x, zero, infinity);
    assertClosed(x.power(3).times(x.over(s).negate().exp()), x, zero, infinity);
    assertClosed(x.square().times(call(Function.SIN, x.times(3))), x, zero, pool.pi());
    assertClosed(call(Function.COS, x.times(2).plus(1)), x, zero, s);
    assertClosed(call(Function.TANH, x), x, zero, two);
    assertClosed(call(Function.SIGMOID, x), x, one.negate(), two);
    assertClosed(x.times(x.log()), x, one, two);
    assertClosed(r.log(), r, zero, one);
    assertClosed(call(Function.ERFC, x), x, zero, infinity);
  }

  @Test
  void gaussiansAreErrorAndIncompleteGammaFunctions() {
    Expr bell = x.square().over(s.square().times(2)).negate().exp();
    assertClosed(bell, x, infinity.negate(), infinity);
    assertClosed(bell.times(x.square()), x, infinity.negate(), infinity);
    assertClosed(x.square().negate().plus(x).exp(), x, zero, two);
    Expr radial = r.power(d.minus(1)).times(r.square().over(s.square().times(2)).negate().exp());
    assertClosed(radial, r, zero, infinity);
    assertClosed(radial, r, zero, two);
    assertClosed(r.power(d.minus(1)).times(r.over(s).negate().exp()), r, zero, infinity);
    assertClosed(r.times(r.square().negate().exp()), r, zero, two);
  }

  @Test
  void rationalFunctionsAreIntegrated() {
    assertClosed(x.square().plus(1).reciprocal(), x, infinity.negate(), infinity);
    assertClosed(s.over(x.square().plus(s.square())), x, zero, one);
    assertClosed(x.times(3).plus(1).over(x.square().plus(x).plus(1)), x, zero, two);
    assertClosed(x.square().minus(4).reciprocal(), x, zero, one);
    assertClosed(x.plus(1).times(x.plus(2).square()).reciprocal(), x, zero, infinity);
    assertClosed(x.times(call(Function.ATAN, x)), x, zero, one);
    assertClosed(x.over(x.square().plus(1).square()), x, zero, infinity);
    assertClosed(
        x.square().plus(s.square()).power(pool.constant(BigFraction.of(-3, 2))), x, zero, infinity);
    assertClosed(pool.constant(4).minus(x.square()).sqrt().reciprocal(), x, zero, one);
  }

  @Test
  void heavyTailsAreIncompleteBetaFunctions() {
    Expr tail = r.square().over(s.square()).plus(1).power(d.plus(1).over(two).negate());
    assertClosed(r.power(d.minus(1)).times(tail), r, zero, infinity);
    assertClosed(r.power(d.minus(1)).times(tail), r, zero, two);
    assertClosed(r.sqrt().over(r.plus(s).power(3)), r, zero, one);
    assertClosed(r.sqrt().times(one.minus(r).power(two)), r, zero, one);
  }

  @Test
  void wavesAndRootsAreIntegrated() {
    assertClosed(x.negate().exp().times(call(Function.SIN, x)), x, zero, infinity);
    assertClosed(x.times(s).exp().times(call(Function.COS, x.times(2))), x, zero, one);
    assertClosed(call(Function.COS, x).square(), x, zero, pool.pi());
    assertClosed(call(Function.SIN, x.times(3)).square(), x, zero, s);
    assertClosed(one.minus(x.square()).sqrt(), x, one.negate(), one);
    assertClosed(x.square().plus(x).plus(1).sqrt(), x, zero, two);
    assertClosed(x.square().over(x.square().plus(1).square()), x, zero, infinity);
    assertClosed(x.square().plus(1).power(-3), x, infinity.negate(), infinity);
  }

  /** The difference of -1/x at the ends is -2, and 1/x^2 is positive: the classic wrong answer. */
  @Test
  void polesInsideTheRangeGiveNoClosedForm() {
    assertDivergent(x.power(-2), x, one.negate(), one);
    assertDivergent(x.reciprocal(), x, one.negate(), one);
    assertDivergent(x.minus(1).power(-2), x, zero, two);
    assertOpen(call(Function.TAN, x), x, zero, pool.pi());
    assertClosed(call(Function.TAN, x), x, zero, one);
    assertThatThrownBy(() -> FormulaNumber.of(pool.integral(x.power(-2), x, one.negate(), one)))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0438"));
    assertThatThrownBy(() -> FormulaNumber.of(pool.integral(x.reciprocal(), x, one.negate(), one)))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0438"));
  }

  /** Antiderivatives by tan(x/2) jump at pi; the integral is 2 pi/sqrt(3). */
  @Test
  void periodicIntegrandsAreNotFooledByJumps() {
    Expr f = call(Function.COS, x).plus(2).reciprocal();
    Expr full = pool.pi().times(2);
    double expected = 2 * Math.PI / Math.sqrt(3);
    double value =
        FormulaNumber.of(closed(f, x, zero, full).orElseGet(() -> pool.integral(f, x, zero, full)));
    assertThat(value).isCloseTo(expected, within(1e-10));
  }

  @Test
  void absoluteValuesAndRootsOfSquaresKeepTheirSign() {
    Expr root = x.square().sqrt();
    double value =
        FormulaNumber.of(
            closed(root, x, one.negate(), two)
                .orElseGet(() -> pool.integral(root, x, one.negate(), two)));
    assertThat(value).isCloseTo(2.5, within(1e-10));
  }

  @Test
  void divergentIntegralsAreErrors() {
    assertDivergent(x.reciprocal(), x, one, infinity);
    assertDivergent(x.reciprocal(), x, zero, one);
    assertDivergent(x.power(-2), x, zero, one);
    assertDivergent(x.exp(), x, zero, infinity);
  }

  /** x^k has another antiderivative for k = -1, so without knowledge of k there is none. */
  @Test
  void powersOfUnknownExponentStayOpen() {
    assertThat(Antiderivative.of(x.power(k), x)).isEmpty();
    assertThat(Antiderivative.of(r.power(d), r)).isPresent();
  }

  @Test
  void whatIsOpenIsPrintedDerivedAndEvaluated() {
    Expr f = x.square().times(s).negate().exp().times(call(Function.TANH, x.plus(1)));
    Expr open = pool.integral(f, x, zero, s);
    assertThat(closed(f, x, zero, s)).isEmpty();
    assertThat(Printer.unicode(open)).startsWith("integrate(").endsWith(", x, 0, s)");
    assertThat(open.symbols()).containsExactly(s);
    double h = 1e-5;
    double difference = at(open, 0.7 + h) - at(open, 0.7 - h);
    assertThat(at(open.derivative(s), 0.7)).isCloseTo(difference / (2 * h), within(1e-9));
    Kernel kernel = Lowering.lower(List.of(s), open.plus(s));
    Matrix places = Matrix.columnVector(-0.3, 0, 0.7);
    double[] values = Interpreter.evaluate(kernel, List.of(places)).values();
    for (int i = 0; i < values.length; i++) {
      double place = places.get(i, 0);
      assertThat(values[i]).isCloseTo(at(open, place) + place, within(1e-12));
    }
  }

  /** The inner integral runs to the place of the outer one: int_0^1 int_0^x k y^2 dy dx = k/12. */
  @Test
  void integralsWithinIntegralsAreKernelsWithinKernels() {
    Expr inner = pool.integral(x.square().times(k), x, zero, r);
    Kernel kernel = Lowering.lower(List.of(k), pool.integral(inner, r, zero, one));
    assertThat(kernel.evaluate(3)).isCloseTo(0.25, within(1e-12));
  }

  /** The inner range holds negative numbers though the outer one of the same name does not. */
  @Test
  void anInnerIntegralMayBindTheNameOfTheOuterOne() {
    Expr inner = pool.integral(x.square().times(x.negate().exp()), x, one.negate(), one);
    Expr outer = pool.integral(x.times(s), x, zero, one).substitute(Map.of(s, inner));
    double expected = (Math.E - 5 / Math.E) / 2;
    assertThat(FormulaNumber.of(outer)).isCloseTo(expected, within(1e-12));
  }

  @Test
  void vectorsAreHeldWhileANumberIsIntegrated() {
    Symbol v = pool.symbol("v", Sort.VECTOR, Domain.REAL);
    Expr length = pool.apply(Function.NORM, v);
    Kernel kernel = Lowering.lower(List.of(v), pool.integral(length.times(x), x, zero, two));
    Matrix points = Matrix.of(2, 2, new double[] {3, 4, 6, 8});
    assertThat(Interpreter.evaluate(kernel, List.of(points)).values())
        .containsExactly(new double[] {10, 20}, within(1e-11));
    assertRefused("E0901", pool.integral(v.times(x), x, zero, two));
    assertRefused("E0901", pool.integral(x, x, zero, v));
    assertRefused("E0431", pool.apply(Function.ANTIDERIVATIVE, x.square(), x));
  }

  private void assertRefused(String code, Expr formula) {
    Symbol v = pool.symbol("v", Sort.VECTOR, Domain.REAL);
    assertThatThrownBy(() -> Lowering.lower(List.of(v, x), formula))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  /** In a batch one bad sample must not stop the others. */
  @Test
  void anIntegralThatDivergesIsNotANumber() {
    Kernel kernel = Lowering.lower(List.of(s), pool.integral(x.power(-2), x, s, one));
    double[] values = Interpreter.evaluate(kernel, List.of(Matrix.columnVector(-1, 0.5))).values();
    assertThat(values[0]).isNaN();
    assertThat(values[1]).isCloseTo(1, within(1e-12));
  }

  private double at(Expr formula, double value) {
    return FormulaNumber.of(formula.substitute(Map.of(s, pool.decimal(value))));
  }

  @Test
  void quadratureReachesHeavyTailsAndSingularEnds() {
    assertThat(Quadrature.integral(u -> Math.pow(1 + u * u, -0.75), 0, Double.POSITIVE_INFINITY))
        .isCloseTo(2.6220575542921196, within(1e-9));
    assertThat(Quadrature.integral(u -> Math.log(u), 0, 1)).isCloseTo(-1, within(1e-12));
    assertThat(Quadrature.integral(u -> Math.sin(u), 2 * Math.PI, 0)).isCloseTo(0, within(1e-14));
    assertThat(Quadrature.integral(u -> Math.exp(-1e6 * (u - 0.3) * (u - 0.3)), 0, 1))
        .isCloseTo(Math.sqrt(Math.PI) / 1000, within(1e-14));
  }

  /** So far out, or so narrow, that at all first nodes the integrand is 0. */
  @Test
  void peaksBetweenTheNodesAreFound() {
    double line = Double.POSITIVE_INFINITY;
    assertThat(Quadrature.integral(u -> Math.exp(-(u - 1000) * (u - 1000)), -line, line))
        .isCloseTo(Math.sqrt(Math.PI), within(1e-11));
    assertThat(Quadrature.integral(u -> 0, 0, 1)).isZero();
  }

  /** Doubles near 0.3 are too far apart for 12 digits of this peak. */
  @Test
  void peaksTooNarrowForDoublesAreRefused() {
    assertThatThrownBy(
            () -> Quadrature.integral(u -> Math.exp(-1e12 * (u - 0.3) * (u - 0.3)), 0, 1))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0438"));
  }

  /** q^783 overflows long before e^(-q) makes it vanish. */
  @Test
  void powersDoNotOverflowBeforeExponentialsVanish() {
    Expr shells = r.power(d.minus(1)).times(r.negate().exp());
    Expr relative = shells.over(shells.substitute(Map.of(r, s)));
    Kernel kernel = Lowering.lower(List.of(s, d), pool.integral(relative, r, s, infinity));
    assertThat(kernel.evaluate(784, 784)).isCloseTo(34.763155022845428, within(1e-10));
  }

  @Test
  void betweenEqualEndsAllIsZero() {
    Expr pole = x.exp().over(x);
    assertThat(closed(pole, x, zero, zero)).contains(zero);
    assertThat(closed(pole, x, k, k)).contains(zero);
    assertDivergent(pole, x, zero, one);
  }

  /** It converges for k > 0, so no answer holds for all k. */
  @Test
  void onlyWhatDivergesForAllParametersIsRefused() {
    Expr smooth = pool.apply(Function.COS, x).times(x.square().exp());
    Expr pole = x.exp().over(x);
    Expr oneSided = pool.apply(Function.IF_LESS, x, zero, pole, smooth);
    assertOpen(oneSided, x, k, zero);
    assertDivergent(oneSided, x, s.negate(), zero);
    assertOpen(oneSided, x, s, zero);
    assertOpen(pole.times(k), x, zero, one);
    assertDivergent(pole.times(s), x, zero, one);
  }
}
