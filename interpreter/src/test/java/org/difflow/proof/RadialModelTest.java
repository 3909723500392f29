package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of isotropic laws on data points, by formulas that do not use the derivation. */
class RadialModelTest {
  private static final String POINTS =
      "let data = points([[-1, 0.5], [0.3, 1.2], [1.1, -0.4]], weights = [1, 2, 3])\n";

  private static String path(String law) {
    return "path P { time t in [0, 2], data at 0, stop 0.02\n" + law + "\n}\n";
  }

  /** The continuity equation p_t + div(p v) = 0 of the marginal, by central differences. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "psi(r, t) = 1 - exp(-r/t)",
        "psi(r, t) = r/sqrt(r^2 + t^2)",
        "psi(r, t) = 1 - exp(-r^2/(2*t^2))",
        "isotropic"
      })
  void massIsConserved(String law) {
    assertThat(residual(law, "model.velocity")).isLessThan(1e-6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"psi(r, t) = 1 - exp(-r/t)", "isotropic"})
  void aVelocityHalfAPercentTooFastIsRefuted(String law) {
    assertThat(residual(law, "1.005*model.velocity")).isGreaterThan(1e-4);
  }

  private static double residual(String law, String velocity) {
    return number(
        path(law)
            + POINTS
            + """
            let model = P on data
            let h = 1e-4
            fn v(x, t) = %s(x, t)
            fn flux(x, t) = model.density(x, t)*v(x, t)
            fn residual(x, t) {
              let change = (model.density(x, t + h) - model.density(x, t - h))/(2*h)
              let a = (flux(x + [h, 0], t)[0] - flux(x - [h, 0], t)[0])/(2*h)
              let b = (flux(x + [0, h], t)[1] - flux(x - [0, h], t)[1])/(2*h)
              abs(change + a + b)
            }
            print(max([residual([0.2, 0.3], 0.7), residual([-1.5, 0.8], 1.1), residual([2, -1], 0.4)]))
            """
                .formatted(velocity));
  }

  @ParameterizedTest
  @CsvSource({"1 - exp(-r/t)", "r/sqrt(r^2 + t^2)"})
  void divergenceIsThatOfTheVelocity(String psi) {
    double error =
        number(
            path("psi(r, t) = " + psi)
                + POINTS
                + """
                let m = P on data
                let h = 1e-5
                let x = [0.2, 0.3]
                let a = (m.velocity(x + [h, 0], 0.7)[0] - m.velocity(x - [h, 0], 0.7)[0])/(2*h)
                let b = (m.velocity(x + [0, h], 0.7)[1] - m.velocity(x - [0, h], 0.7)[1])/(2*h)
                print(abs(m.divergence(x, 0.7) - a - b))
                """);
    assertThat(error).isLessThan(1e-8);
  }

  /** psi of a Gaussian law in R^2 written as a radial law. */
  @Test
  void gaussianLawWrittenByItsRadiusGivesTheSameModel() {
    double difference =
        number(
            path("psi(r, t) = 1 - exp(-r^2/(2*t^2))")
                + path("mu(t) = 1\nsigma(t) = t").replace("path P", "path G")
                + POINTS
                + """
                let x = [[0.2, 0.3], [-4, 1], [1, 1]]
                let a = P on data
                let b = G on data
                print(max(norm(a.velocity(x, 0.5) - b.velocity(x, 0.5)))
                    + max(norm(a.score(x, 0.5) - b.score(x, 0.5)))
                    + max(abs(a.logdensity(x, 0.5) - b.logdensity(x, 0.5)))
                    + max(norm(a.denoiser(x, 0.5) - b.denoiser(x, 0.5))))
                """);
    assertThat(difference).isLessThan(1e-11);
  }

  /**
   * The flow takes the prior to the data: most samples end next to a data point. A Cauchy prior has
   * one sample in 15 so far out that 1 % of its radius, what is left at the stop, is more than 0.3.
   */
  @ParameterizedTest
  @ValueSource(strings = {"psi(r, t) = 1 - exp(-r/t)", "isotropic"})
  void mostSamplesEndAtTheData(String law) {
    double farthest =
        number(
            path(law)
                + """
                let corners = [[0, 0], [2, 1]]
                let s = sample(P on points(corners), n = 40, with = rk4(60), seed = 4).points
                let a = norm(s - [0, 0])
                let b = norm(s - [2, 1])
                print(quantile([min(a[i], b[i]) for i in 0..39], 0.75))
                """);
    assertThat(farthest).isLessThan(0.3);
  }

  @Test
  void priorOfARadialLawIsThatLawAroundTheMeanOfTheData() {
    double[] printed =
        Scripts.output(
                path("psi(r, t) = 1 - exp(-r/t)")
                    + POINTS
                    + """
                    let model = P on data
                    let x = model.prior.sample(4000, seed = 3)
                    let r = norm(x - mean_of(data))
                    fn mean_of(p) = p.mean
                    print(mean(r), P.prior.radial_cdf(2))
                    """)
            .lines()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .mapToDouble(Double::parseDouble)
            .toArray();
    // The radius at t = 2 has mean and deviation 2: 4 standard errors of 4000 draws.
    assertThat(printed[0]).isBetween(2 - 4 * 2 / Math.sqrt(4000), 2 + 4 * 2 / Math.sqrt(4000));
    assertThat(printed[1]).isCloseTo(1 - Math.exp(-1), offset(1e-12));
  }

  private static double number(String script) {
    return Double.parseDouble(Scripts.output(script).strip());
  }
}
