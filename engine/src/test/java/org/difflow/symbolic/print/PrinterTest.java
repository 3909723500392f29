package org.difflow.symbolic.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.symbolic.Domain;
import org.difflow.symbolic.DoubleOracle;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.RandomFormulas;
import org.difflow.symbolic.Sort;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t");
  private final Symbol r = pool.symbol("r");
  private final Symbol d = pool.symbol("d");
  private final Symbol betaMin = pool.symbol("beta_min");
  private final Symbol betaMax = pool.symbol("beta_max");
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol x0 = pool.symbol("x0", Sort.VECTOR, Domain.REAL);
  private final Expr b = betaMin.times(t).plus(betaMax.minus(betaMin).times(t.square()).over(2));

  @Test
  void sumsAndQuotientsReadAsWrittenByHand() {
    assertThat(Printer.unicode(pool.constant(1).minus(r.over(t).negate().exp())))
        .isEqualTo("1 - exp(-r/t)");
    assertThat(Printer.unicode(x.minus(x0).over(t))).isEqualTo("(x - x0)/t");
    assertThat(Printer.unicode(t.minus(1).negate())).isEqualTo("1 - t");
    assertThat(Printer.unicode(r.over(t.times(2)))).isEqualTo("r/(2*t)");
    assertThat(Printer.unicode(t.times(pool.constant(1).minus(t)))).isEqualTo("t*(1 - t)");
    assertThat(Printer.unicode(t.plus(1).negate().times(r))).isEqualTo("-r*(1 + t)");
  }

  @Test
  void greekNamesAreLettersInUnicodeAndNamesInAscii() {
    assertThat(Printer.unicode(b)).isEqualTo("β_min*t + (β_max - β_min)*t^2/2");
    assertThat(Printer.ascii(b)).isEqualTo("beta_min*t + (beta_max - beta_min)*t^2/2");
    assertThat(Printer.unicode(pool.symbol("mu0"))).isEqualTo("μ0");
    assertThat(Printer.unicode(pool.symbol("sigmoid"))).isEqualTo("sigmoid");
    assertThat(Printer.ascii(pool.pi())).isEqualTo("pi");
  }

  @Test
  void powersAndRoots() {
    assertThat(Printer.unicode(b.negate().exp().minus(1).negate().sqrt()))
        .isEqualTo("sqrt(1 - exp(-(β_min*t + (β_max - β_min)*t^2/2)))");
    assertThat(Printer.unicode(r.power(d.negate().minus(1)))).isEqualTo("1/r^(1 + d)");
    assertThat(Printer.unicode(r.sqrt().reciprocal())).isEqualTo("1/sqrt(r)");
    assertThat(Printer.unicode(r.negate().power(t))).isEqualTo("(-r)^t");
    assertThat(Printer.unicode(r.square().power(t))).isEqualTo("(r^2)^t");
    assertThat(Printer.unicode(r.power(t.square()))).isEqualTo("r^(t^2)");
    assertThat(Printer.unicode(pool.constant(5000).power(t).over(100))).isEqualTo("0.01*5000^t");
  }

  @Test
  void numbersThatAreDecimalsPrintAsDecimalsAndOthersAsFractions() {
    assertThat(Printer.unicode(pool.decimal("0.1"))).isEqualTo("0.1");
    assertThat(Printer.unicode(pool.decimal("-0.008"))).isEqualTo("-0.008");
    assertThat(Printer.unicode(pool.decimal("1e-5"))).isEqualTo("1e-5");
    assertThat(Printer.unicode(pool.constant(BigFraction.of(1, 3)))).isEqualTo("1/3");
    assertThat(Printer.unicode(pool.constant(BigFraction.of(1, 2)))).isEqualTo("1/2");
    assertThat(
            Printer.unicode(
                pool.decimal("0.1").times(t).plus(pool.decimal("9.95").times(t.square()))))
        .isEqualTo("0.1*t + 9.95*t^2");
    assertThat(Printer.unicode(t.times(pool.constant(BigFraction.of(3, 4))))).isEqualTo("3*t/4");
  }

  @Test
  void vectorsComeLast() {
    Expr distance = x.minus(x0).apply(Function.NORM);
    assertThat(Printer.unicode(x.minus(x0).times(t).over(distance)))
        .isEqualTo("t*(x - x0)/norm(x - x0)");
    assertThat(Printer.unicode(pool.constant(5000).log().times(x.minus(x0))))
        .isEqualTo("log(5000)*(x - x0)");
  }

  @Test
  void latexDrawsFractionsAndRoots() {
    assertThat(Printer.latex(b))
        .isEqualTo(
            "\\beta_{\\mathrm{min}} \\, t"
                + " + \\frac{\\left(\\beta_{\\mathrm{max}} - \\beta_{\\mathrm{min}}\\right)"
                + " \\, t^{2}}{2}");
    assertThat(Printer.latex(x.minus(x0).over(t.plus(1).sqrt())))
        .isEqualTo("\\frac{x - x_{0}}{\\sqrt{1 + t}}");
    assertThat(Printer.latex(t.plus(r).negate().exp().negate()))
        .isEqualTo("-\\exp\\left(-\\left(r + t\\right)\\right)");
    assertThat(Printer.latex(x.apply(Function.NORM).power(-2)))
        .isEqualTo("\\frac{1}{\\left\\lVert x\\right\\rVert^{2}}");
    assertThat(Printer.latex(pool.product(List.of(pool.constant(-1), t.plus(r)))))
        .isEqualTo("-\\left(r + t\\right)");
  }

  @Test
  void aDifferenceSwallowsTheSignInFrontOfIt() {
    assertThat(Printer.unicode(x.minus(x0).negate().over(t))).isEqualTo("(x0 - x)/t");
    assertThat(Printer.unicode(r.plus(t).negate())).isEqualTo("-(r + t)");
  }

  @Test
  void whatIsPrintedCanBeReadBack() {
    Map<Symbol, Double> point = Map.of(t, 0.7, r, 1.3);
    Map<String, Double> names = Map.of("t", 0.7, "r", 1.3);
    for (int seed = 0; seed < 500; seed++) {
      Expr formula = new RandomFormulas(seed, pool, List.of(t, r)).next(4);
      double value = new DoubleOracle(point).value(formula);
      assertThat(TextOracle.value(Printer.ascii(formula), names))
          .as(Printer.ascii(formula))
          .isCloseTo(value, within(1e-9 * (1 + Math.abs(value))));
    }
  }
}
