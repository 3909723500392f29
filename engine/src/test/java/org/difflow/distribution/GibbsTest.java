package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.difflow.data.Matrix;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Function;
import org.difflow.symbolic.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GibbsTest {
  private static final ExpressionPool POOL = new ExpressionPool();
  private static final Symbol X = POOL.symbol("x");

  private static Gibbs law(Expr potential) {
    return Gibbs.of(X, potential, "gibbs");
  }

  /** exp(-(x - m)^2/(2 s^2)), whatever m and s, is the normal law. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 1, 300})
  void aSquareGivesTheNormalLaw(double scale) {
    Gibbs law = law(X.minus(POOL.constant(7)).power(2).over(POOL.decimal(2 * scale * scale)));
    Normal normal = Normal.of(7, scale);
    Matrix x = Matrix.scalar(7 + 0.8 * scale);
    assertThat(law.mean().get(0, 0)).isCloseTo(7, within(1e-12 * scale + 1e-14));
    assertThat(law.std().get(0, 0)).isCloseTo(scale, within(1e-12 * scale));
    assertThat(law.logdensity(x).get(0, 0))
        .isCloseTo(normal.logdensity(x).get(0, 0), within(1e-10));
    assertThat(law.cdf(x.get(0, 0))).isCloseTo(0.7881446014166034, within(1e-10));
    assertThat(law.quantile(0.7881446014166034)).isCloseTo(x.get(0, 0), within(1e-10 * scale));
    assertThat(law.score(x).get(0, 0)).isCloseTo(-0.8 / scale, within(1e-8 / scale));
  }

  /** exp(-|x|) has a corner; E[x^4] = 24. */
  @Test
  void aCornerIsNoObstacle() {
    Gibbs law = law(X.apply(Function.ABS));
    assertThat(law.logConstant()).isCloseTo(-Math.log(2), within(1e-13));
    assertThat(Moments.of(law, 4)).isCloseTo(24, within(1e-11));
    assertThat(law.cdf(1)).isCloseTo(1 - Math.exp(-1) / 2, within(1e-13));
  }

  /** (1 + x^2)^-1 is the Cauchy law: a law without a mean. */
  @Test
  void heavyTailsHaveALawButNoMean() {
    Gibbs law = law(X.power(2).plus(1).log());
    assertThat(law.logConstant()).isCloseTo(-Math.log(Math.PI), within(1e-12));
    assertThat(law.quantile(0.75)).isCloseTo(1, within(1e-12));
    assertThatThrownBy(law::mean).hasMessageContaining("has no mean");
  }

  @Test
  void drawsFollowTheDensity() {
    Gibbs law = law(X.power(4).minus(X.power(2).times(4)));
    KolmogorovSmirnov.assertFollow(law.sample(1000, 1, 3).values(), law::cdf);
  }

  @Test
  void whatHasNoFiniteIntegralIsRefused() {
    for (Expr potential :
        new Expr[] {
          X, X.negate().power(3), X.power(2).negate(), X.power(2).plus(1).log().over(4)
        }) {
      assertThatThrownBy(() -> law(potential)).hasMessageContaining("no finite integral");
    }
  }
}
