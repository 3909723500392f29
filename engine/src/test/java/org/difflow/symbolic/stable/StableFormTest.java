package org.difflow.symbolic.stable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.golden.SympyFormula;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.DoubleOracle;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Identity;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.identity.Agreement;
import org.difflow.symbolic.identity.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in a time t between 0 and 1, up to both ends, in doubles against Apfloat. */
class StableFormTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol T = clock(0, 1);

  /** So many roundings: each loses at most 2^-53. */
  private static final double RELATIVE = 20 * 0x1p-53;

  private static final double[] DISTANCES = {1e-30, 0x1p-53, 1e-12, 1e-6, 0.1, 0.42};

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 - (1 - 1/10000)*t",
        "1/t - 1",
        "1 - t**2",
        "1 - 2*t + t**2",
        "(1 - t)*(1/10) + (1 - t)**2*(199/20)",
        "2/t**2 - 2/t",
        "cos(pi*t/2)",
        "sin(pi*t)",
        "tan(pi*t/2)",
        "tan(pi*t)",
        "cos((t + 1/125)/(1 + 1/125)*pi/2)",
        "1 - cos((t + 1/125)/(1 + 1/125)*pi/2)**2/cos(pi/252)**2",
        "cos(pi/252)**2 - cos((t + 1/125)/(1 + 1/125)*pi/2)**2",
        "1 - exp(-t/10 - 10*t**2)",
        "3*exp(-t) - 3",
        "1 - exp(-(1 - t))",
        "log(1 - exp(-t))",
        "log(1 - (1 - 1/10000)*t)",
        "log(1 + t**3)",
        "log(t**2)",
        "log(exp(-2000*t) + exp(-3000*t))",
        "log(t**100*exp(-t) + 3*t**99)",
        "exp(-2000*t)/(exp(-2000*t) + exp(-3000*t))",
        "2*exp(t)/(1 + exp(t)) - 1",
        "1 - tanh(4*t)**2",
        "1 - tanh(4*t)",
        "erf(1 + t) - 1",
        "t - t**2",
        "t**2 - t**2*cos(t)"
      })
  void digitsAreKeptUpToBothEnds(String text) {
    Expr formula = parsed(text, T);
    times().forEach(t -> assertThat(error(formula, T, t)).as("at %s", t).isLessThan(RELATIVE));
  }

  /** A test that plain doubles pass would not need the rules. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/t - 1",
        "1 - 2*t + t**2",
        "cos(pi*t/2)",
        "sin(pi*t)",
        "tan(pi*t/2)",
        "1 - cos((t + 1/125)/(1 + 1/125)*pi/2)**2/cos(pi/252)**2",
        "1 - exp(-t/10 - 10*t**2)",
        "log(1 - exp(-t))",
        "log(1 + t**3)",
        "1 - tanh(20*t)**2"
      })
  void plainDoublesLoseDigits(String text) {
    Expr formula = parsed(text, T);
    double worst =
        times()
            .map(t -> relative(new DoubleOracle(Map.of(T, t)).value(formula), truth(formula, T, t)))
            .max()
            .orElseThrow();
    assertThat(worst).isGreaterThan(1e-6);
  }

  /** The ends of a range from 1 to 3 are both other than 0. */
  @ParameterizedTest
  @ValueSource(strings = {"t - 1", "3 - t", "t**2 - 1", "cos(pi*t/2)", "sin(pi*t/3)", "9/t - t"})
  void digitsAreKeptAtALowerEndToo(String text) {
    Symbol late = clock(1, 3);
    Expr formula = parsed(text, late);
    DoubleStream.of(1 + 0x1p-52, 1 + 1e-9, 1.1, 1.9, 2.4, 3 - 1e-9, 3 - 0x1p-51)
        .forEach(t -> assertThat(error(formula, late, t)).as("at %s", t).isLessThan(RELATIVE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 - (1 - 1/10000)*t",
        "1/t - 1",
        "1 - t**2",
        "1 - 2*t + t**2",
        "cos(pi*t/2)",
        "cos(5*pi*t/2)",
        "sin(pi*t)",
        "sin(4*pi*t)",
        "tan(pi*t/2)",
        "tan(pi*t)",
        "log(1 - t**2)",
        "log(t**2)"
      })
  void formStandsForTheFormula(String text) {
    Expr formula = parsed(text, T);
    assertThat(StableForm.of(formula).formula()).isNotEqualTo(formula);
    assertThat(Agreement.of(new Identity(text, formula, readable(formula))).differences())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cos(pi*t/2), cos(pi*(1 - t)/2)",
    "sin(4*pi*t), sin(4*pi*(1 - t))",
    "tan(pi*t/2), tan(pi*(1 - t)/2)",
    "1/t - 1, (1 - t)*t",
    "log(t**2), log(t)",
  })
  void wrongTwinIsRefuted(String text, String wrong) {
    Identity twin = new Identity(text, readable(parsed(text, T)), parsed(wrong, T));
    assertThat(Agreement.of(twin).differences()).isNotEmpty();
  }

  /** Nothing cancels in them, or nothing is known of where. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 - t/2",
        "t + t**2",
        "u - u**2",
        "cos(t)",
        "cos(pi*u/2)",
        "sin(pi*t/3)",
        "cos(u)**2 - cos(t)",
        "exp(u) - exp(2*u)",
        "1 - t*u"
      })
  void formulaThatLosesNothingStays(String text) {
    Expr formula = parsed(text, T);
    assertThat(StableForm.of(formula)).isEqualTo(new StableForm(formula, Map.of()));
  }

  /** Equal infinities have no difference, and keep their sum all the same. */
  @ParameterizedTest
  @CsvSource({
    "-Infinity, -Infinity, -Infinity",
    "-Infinity, 3, 3",
    "3, -Infinity, 3",
    "Infinity, 3, Infinity",
    "3, Infinity, Infinity",
    "-Infinity, Infinity, Infinity",
    "Infinity, Infinity, Infinity",
    "NaN, 3, NaN",
    "3, NaN, NaN",
    "-2000, -2000, -1999.3068528194401",
    "2000, 1, 2000"
  })
  void logarithmOfExponentialsHasItsLimits(double v, double w, double expected) {
    Symbol u1 = POOL.symbol("u1");
    Symbol u2 = POOL.symbol("u2");
    Expr formula = u1.exp().plus(u2.exp()).log();
    assertThat(Lowering.lower(List.of(u1, u2), formula).evaluate(v, w))
        .isEqualTo(Double.valueOf(expected));
  }

  /** No rule of the pool has seen it. */
  @ParameterizedTest
  @ValueSource(strings = {"(1 - t)**2 - 1 + 2*t - t**2", "t*(1 - t) - t + t**2"})
  void sumThatIsNothingIsZero(String text) {
    Expr formula = parsed(text, T);
    assertThat(formula.isZero()).isFalse();
    assertThat(StableForm.of(formula).formula().isZero()).isTrue();
  }

  /** The form with its distances written out. */
  private static Expr readable(Expr formula) {
    StableForm form = StableForm.of(formula);
    return form.formula().substitute(form.distances());
  }

  private static Symbol clock(long lower, long upper) {
    Domain range = Domain.between(BigFraction.of((int) lower), BigFraction.of((int) upper));
    return POOL.symbol("t", Sort.SCALAR, range);
  }

  private static Expr parsed(String text, Symbol time) {
    return SympyFormula.parse(POOL, Map.of("t", time, "u", POOL.symbol("u")), text);
  }

  private static DoubleStream times() {
    return Arrays.stream(DISTANCES).flatMap(h -> DoubleStream.of(h, 1 - h)).filter(t -> t < 1);
  }

  private static double error(Expr formula, Symbol time, double t) {
    double value = Lowering.lower(List.of(time), formula).evaluate(t);
    return relative(value, truth(formula, time, t));
  }

  /** Below the smallest normal number doubles have fewer digits. */
  private static double relative(double value, double truth) {
    return value == truth
        ? 0
        : Math.abs(value - truth) / Math.max(Math.abs(truth), Double.MIN_NORMAL);
  }

  private static double truth(Expr formula, Symbol time, double t) {
    return Digits.of(formula, Map.of(time, new BigDecimal(t)))
        .orElseThrow()
        .getFirst()
        .doubleValue();
  }
}
