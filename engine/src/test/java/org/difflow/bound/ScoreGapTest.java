package org.difflow.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.kernel.Quadrature;
import org.difflow.model.MarginalModel;
import org.difflow.model.MixtureModel;
import org.junit.jupiter.api.Test;

class ScoreGapTest {
  private static final Mixture TWO =
      Mixture.of(new double[] {1, 2}, List.of(Normal.of(-1, 0.5), Normal.of(1, 0.3)));

  private static ScoreGap of(MarginalModel model) {
    return ScoreGap.of(model, 0.3, 100_000, 3);
  }

  @Test
  void aNormalLawHasTheGoldenGap() {
    MarginalModel model = MixtureModel.of(GaussianPaths.vpLinear(), Normal.of(1, 0.5));
    ScoreGap gap = ScoreGap.of(model, 0.5, 2, 0);
    assertThat(gap.value()).isCloseTo(0.02281582042081216, within(1e-12));
    assertThat(gap.standardError()).isZero();
  }

  /** About mu(1)^2*c^2 = exp(-10.05)*c^2. */
  @Test
  void aNarrowLawHasAGapToo() {
    MarginalModel model = MixtureModel.of(GaussianPaths.vpLinear(), Normal.of(0, 1e-9));
    assertThat(ScoreGap.of(model, 1, 2, 0).value()).isCloseTo(4.319e-23, within(1e-26));
  }

  /** E|score(x|x0)|^2 = 1/sigma^2. The mean is off by more than 4 errors once in 16,000 seeds. */
  @Test
  void drawsAgreeWithTheIntegralOfTheSquaredScore() {
    MarginalModel model = MixtureModel.of(GaussianPaths.vpLinear(), TWO);
    double sigma = model.path().coefficients(0.3).sigma();
    double scores = Quadrature.integral(x -> squaredScore(model, x), -9, 9);
    ScoreGap gap = of(model);
    assertThat(gap.standardError()).isBetween(1e-5, 1e-2);
    assertThat(gap.value())
        .isCloseTo(1 / (sigma * sigma) - scores, within(4 * gap.standardError()));
    assertThat(gap.value()).isNotCloseTo(scores, within(4 * gap.standardError()));
  }

  private static double squaredScore(MarginalModel model, double x) {
    double score = model.score(Matrix.scalar(x), 0.3).get(0, 0);
    return score * score * model.density(Matrix.scalar(x), 0.3).get(0, 0);
  }

  @Test
  void drawsOfANormalLawAgreeWithItsClosedForm() {
    Matrix covariance = Matrix.of(2, 2, new double[] {0.8, 0.3, 0.3, 0.4});
    Normal law = Normal.withCovariance(Matrix.rowVector(1, 2), covariance);
    MarginalModel exact = MixtureModel.of(GaussianPaths.vpLinear(), law);
    Mixture single = Mixture.of(new double[] {1}, List.of(law));
    ScoreGap gap = of(MixtureModel.of(GaussianPaths.vpLinear(), single));
    assertThat(gap.value()).isCloseTo(of(exact).value(), within(4 * gap.standardError()));
  }

  @Test
  void withoutNoiseTheGapIsInfinite() {
    MarginalModel model = MixtureModel.of(GaussianPaths.vpLinear(), Normal.of(1, 0.5));
    assertThatThrownBy(() -> ScoreGap.of(model, 0, 2, 0))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0738"));
  }
}
