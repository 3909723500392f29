package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol t = pool.symbol("t");
  private final Symbol sigma = pool.symbol("sigma_min");
  private final Symbol d = pool.symbol("d", Sort.SCALAR, Domain.COUNT);
  private final Symbol x = pool.symbol("x", Sort.VECTOR, Domain.REAL);
  private final Symbol x0 = pool.symbol("x0", Sort.VECTOR, Domain.REAL);

  @Test
  void greekLettersAreWrittenAsSuchOrByTheirNames() {
    Expr formula = sigma.times(t).plus(pool.pi());
    assertThat(Printer.unicode(formula)).isEqualTo("π + σ_min*t");
    assertThat(Printer.ascii(formula)).isEqualTo("pi + sigma_min*t");
    assertThat(Printer.unicode(pool.symbol("mu0"))).isEqualTo("μ0");
    assertThat(Printer.unicode(pool.symbol("sigmoid"))).isEqualTo("sigmoid");
    assertThat(Printer.unicode(pool.symbol("Omega"))).isEqualTo("Ω");
    assertThat(Printer.unicode(pool.symbol("sigma"))).isEqualTo("σ");
    assertThat(Printer.unicode(pool.symbol("omega"))).isEqualTo("ω");
  }

  @Test
  void aSumBeginsWithAPositiveTerm() {
    assertThat(Printer.unicode(t.negate().plus(sigma))).isEqualTo("σ_min - t");
    assertThat(Printer.unicode(t.negate().exp().negate().plus(1))).isEqualTo("1 - exp(-t)");
    assertThat(Printer.unicode(t.negate().minus(1))).isEqualTo("-1 - t");
  }

  @Test
  void negativeExponentsStandBelowTheLine() {
    assertThat(Printer.unicode(x.minus(x0).over(t))).isEqualTo("(x - x0)/t");
    assertThat(Printer.unicode(sigma.over(t.square().times(2)))).isEqualTo("σ_min/(2*t^2)");
    assertThat(Printer.unicode(t.reciprocal())).isEqualTo("1/t");
    assertThat(Printer.unicode(t.sqrt().reciprocal())).isEqualTo("1/sqrt(t)");
  }

  @Test
  void powersBindTighterThanTheMinusOnTheirLeft() {
    assertThat(Printer.unicode(t.square().negate())).isEqualTo("-t^2");
    assertThat(Printer.unicode(t.negate().power(d))).isEqualTo("(-t)^d");
    assertThat(Printer.unicode(t.plus(1).power(d.negate().over(2)))).isEqualTo("(1 + t)^(-d/2)");
  }

  @Test
  void shortDecimalsStayDecimalsAndSmallFractionsFractions() {
    assertThat(Printer.unicode(pool.decimal("0.1"))).isEqualTo("0.1");
    assertThat(Printer.unicode(pool.decimal("9.95").times(t))).isEqualTo("9.95*t");
    assertThat(Printer.unicode(pool.constant(BigFraction.of(1, 3)).times(t))).isEqualTo("t/3");
    assertThat(Printer.unicode(pool.constant(BigFraction.of(3, 2)).times(t))).isEqualTo("3*t/2");
    assertThat(Printer.unicode(pool.constant(BigFraction.of(-1, 2)))).isEqualTo("-1/2");
  }

  @Test
  void sumsStandBeforeSymbolsAndVectorsLast() {
    Symbol max = pool.symbol("beta_max");
    Symbol min = pool.symbol("beta_min");
    Expr formula = x.times(t.square()).times(max.minus(min)).over(2);
    assertThat(Printer.unicode(formula)).isEqualTo("(β_max - β_min)*t^2*x/2");
  }

  @Test
  void nestedFractionsKeepTheirMeaning() {
    Expr quotient = pool.product(List.of(t, t.plus(1).over(sigma).exp().reciprocal()));
    assertThat(Printer.unicode(quotient)).isEqualTo("t/exp((1 + t)/σ_min)");
    assertThat(Printer.unicode(sigma.minus(t.minus(d).times(2)))).isEqualTo("2*d + σ_min - 2*t");
  }

  @Test
  void latexDrawsFractionsRootsAndIndices() {
    Expr formula = sigma.over(t.plus(1).sqrt()).plus(t.negate().over(2).exp());
    assertThat(Printer.latex(formula))
        .isEqualTo(
            "\\frac{\\sigma_{\\mathrm{min}}}{\\sqrt{1 + t}} + \\exp\\left(-\\frac{t}{2}\\right)");
    assertThat(Printer.latex(x0)).isEqualTo("x_{0}");
    assertThat(Printer.latex(pool.apply(Function.NORM, x))).isEqualTo("\\left\\|x\\right\\|");
  }
}
