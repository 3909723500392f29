package org.difflow.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.difflow.data.Broadcast;
import org.difflow.data.Matrix;
import org.difflow.distribution.Mixture;
import org.difflow.distribution.Normal;
import org.difflow.distribution.Points;
import org.difflow.fault.Fault;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.GoldenFile;
import org.difflow.golden.GoldenMixtures;
import org.difflow.model.GivenModel;
import org.difflow.model.MarginalModel;
import org.difflow.model.MixtureModel;
import org.difflow.model.PointModel;
import org.difflow.parallel.Alone;
import org.difflow.parallel.Workers;
import org.difflow.path.DataEnd;
import org.difflow.path.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class LikelihoodTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("13_likelihoods.json");
  private static final Tolerance FINE = new Tolerance(1e-11, 1e-12);
  private static final Runnable NO_CHECKPOINT = () -> {};

  static Stream<JsonNode> cases() {
    return GOLDEN.cases();
  }

  private static MixtureModel model(String mixture) {
    return MixtureModel.of(
        GaussianPaths.vpLinear(), GoldenMixtures.of(GOLDEN.inputs().get(mixture)), Alone.WORKERS);
  }

  private static Likelihood of(MarginalModel model, double... x) {
    return Likelihood.exact(
        Flow.of(model), Matrix.rowVector(x), Normal.of(0, 1), FINE, NO_CHECKPOINT);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMixtureHasTheGoldenLikelihood(JsonNode golden) {
    MixtureModel model = model(golden.get("inputs").get("mixture").asString());
    JsonNode expected = golden.get("expected");
    double prior = model.path().coefficients(1).sigma();
    double[] x = GoldenMixtures.vector(golden.get("inputs").get("x"));
    Likelihood found =
        Likelihood.exact(
            Flow.of(model), Matrix.rowVector(x), Normal.of(0, prior), FINE, NO_CHECKPOINT);
    assertAgrees(found.value().get(0, 0), expected.get("log_lik_with_gaussian_prior"));
    assertAgrees(found.logPrior().get(0, 0), expected.get("log_prior_gaussian"));
    assertAgrees(found.integral().get(0, 0), expected.get("integral_div"));
    double marginal = model.logdensity(found.end(), 1).get(0, 0);
    assertAgrees(marginal, expected.get("log_p_T_exact"));
    assertAgrees(found.integral().get(0, 0) + marginal, expected.get("log_p_t0"));
    for (int k = 0; k < x.length; k++) {
      assertAgrees(found.end().get(0, k), expected.get("x_T").get(k));
    }
  }

  private static void assertAgrees(double actual, JsonNode expected) {
    double value = expected.asDouble();
    assertThat(actual).isCloseTo(value, within(GOLDEN.tolerance(value)));
  }

  /** The identity holds in both orientations; with the other sign of the integral it fails. */
  @Test
  void theLikelihoodUnderTheMarginalIsTheDensityWhicheverWayTheClockRuns() {
    Mixture data = GoldenMixtures.of(GOLDEN.inputs().get("mix2d"));
    MixtureModel model = MixtureModel.of(GaussianPaths.trigonometric(), data, Alone.WORKERS);
    Flow flow = Flow.of(model);
    Likelihood found = of(model, 1.2, 1.4);
    double marginal = model.logdensity(found.end(), flow.to()).get(0, 0);
    double density = model.logdensity(Matrix.rowVector(1.2, 1.4), flow.from()).get(0, 0);
    assertThat(flow.from()).isGreaterThan(flow.to());
    assertThat(found.integral().get(0, 0) + marginal).isCloseTo(density, within(1e-9));
    assertThat(-found.integral().get(0, 0) + marginal).isNotCloseTo(density, within(0.1));
  }

  @Test
  void dataPointsHaveALikelihoodWhereTheyAreSpread() {
    try (Workers workers = new Workers(1, NO_CHECKPOINT)) {
      PointModel model =
          new PointModel(
              GaussianPaths.vpLinear(),
              Points.of(Matrix.of(2, 2, new double[] {0, 0, 1, -1})),
              workers);
      Likelihood found = of(model, 0.01, 0.02);
      double marginal = model.logdensity(found.end(), 1).get(0, 0);
      double density = model.logdensity(Matrix.rowVector(0.01, 0.02), 1e-3).get(0, 0);
      assertThat(found.integral().get(0, 0) + marginal).isCloseTo(density, within(1e-7));
    }
  }

  /** On the line e^2 = 1, so that every probe gives the divergence itself. */
  @Test
  void onTheLineEveryProbeIsExact() {
    MixtureModel model = model("mix1d");
    Likelihood probed = probed(model, 3, 0.9);
    assertThat(probed.integral().get(0, 0))
        .isCloseTo(of(model, 0.9).integral().get(0, 0), within(1e-7));
    assertThat(probed.standardError().get(0, 0)).isLessThan(1e-8);
    assertThat(probed.differenceError().get(0, 0)).isBetween(1e-12, 1e-5);
  }

  /** Of 200 probes the mean is off by more than 4 standard errors once in 16,000 seeds. */
  @Test
  void inThePlaneProbesAreRightWithinTheirError() {
    MixtureModel model = model("mix2d");
    Likelihood probed = probed(model, 200, 1.5, -2.1);
    double error = probed.standardError().get(0, 0);
    double exact = of(model, 1.5, -2.1).integral().get(0, 0);
    assertThat(error).isBetween(1e-4, 0.1);
    assertThat(probed.integral().get(0, 0)).isCloseTo(exact, within(4 * error));
    assertThat(2 * probed.integral().get(0, 0)).isNotCloseTo(exact, within(4 * error));
  }

  private static Likelihood probed(MarginalModel model, int probes, double... x) {
    return Likelihood.probed(
        Flow.of(model),
        Matrix.rowVector(x),
        Normal.of(0, 1),
        probes,
        5,
        new Tolerance(1e-8, 1e-8),
        NO_CHECKPOINT);
  }

  /** v = -x/2 has the divergence -d/2 and brings x to x*exp(-1/2). */
  @Test
  void aGivenVelocityHasALikelihoodByProbesOnly() {
    GivenModel model =
        new GivenModel(
            GaussianPaths.path("P", "1 - t/2", "t", DataEnd.LOWER),
            Prediction.VELOCITY,
            (x, t) -> Broadcast.map(x, value -> -value / 2));
    Flow flow = Flow.of(model);
    double way = flow.to() - flow.from();
    Likelihood found = probed(model, 2, 2, 4);
    assertThat(found.integral().get(0, 0)).isCloseTo(-way, within(1e-8));
    assertThat(found.end().get(0, 1)).isCloseTo(4 * Math.exp(-way / 2), within(1e-8));
    assertThatThrownBy(() -> of(model, 2, 4))
        .isInstanceOf(Fault.class)
        .hasMessageContaining("does not know");
  }

  @Test
  void aRowDoesNotDependOnTheOthers() {
    MixtureModel model = model("mix1d");
    Matrix both = Matrix.columnVector(-1, 0.9);
    Likelihood found = Likelihood.exact(Flow.of(model), both, Normal.of(0, 1), FINE, NO_CHECKPOINT);
    assertThat(found.value().get(1, 0)).isEqualTo(of(model, 0.9).value().get(0, 0));
  }
}
