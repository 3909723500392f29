package org.difflow.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions as scripts write and read them. */
class DistributionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"moons", "rings", "spiral", "swiss_roll", "eight_gaussians", "checkerboard"})
  void theNameOfAToyAloneIsTheToy(String toy) {
    assertThat(Scripts.output("print(%1$s.dim, %1$s.sample(3) == %1$s().sample(3))".formatted(toy)))
        .isEqualTo("2 true\n");
  }

  @Test
  void aToyTakesItsParametersInACall() {
    assertThat(Scripts.output("print(rings(noise = 0).std[0]^2)")).isEqualTo("2.109375\n");
    assertThat(Scripts.output("print(eight_gaussians(radius = 1, std = 2).mean[1] < 1e-15)"))
        .isEqualTo("true\n");
  }

  @Test
  void lawsOfNumbersStretchOrAreFixed() {
    assertThat(Scripts.output("print(normal(1, 2, d = 2).mean, normal(1, 2).dim)"))
        .isEqualTo("[1, 1] 1\n");
    assertThat(Scripts.output("print(cauchy(1, d = 3).dim, uniform(0, 2, d = 2).mean)"))
        .isEqualTo("3 [1, 1]\n");
    assertThat(Scripts.output("print(normal(0, 1).score([[0, 0], [1, 2]]))"))
        .isEqualTo("[0, 0]\n[-1, -2]\n");
  }

  @Test
  void membersOfNumbersGoThroughArrays() {
    assertThat(Scripts.output("print(uniform(0, 2).cdf([0.5, 3]), uniform(0, 2).quantile(0.25))"))
        .isEqualTo("[0.25, 1] 0.5\n");
    assertThat(Scripts.output("print(points([3, 1, 2]).quantile([0, 0.5, 1]))"))
        .isEqualTo("[1, 2, 3]\n");
  }

  @Test
  void aRadialLawIsAFunctionOrAFormula() {
    String formula = "sym s > 0\nprint(radial(1 - exp(-s^2), d = 2).density([1, 0]))";
    assertThat(Scripts.output("print(radial(r => 1 - exp(-r^2), d = 2).density([1, 0]))"))
        .isEqualTo(Scripts.output(formula));
    assertThat(Scripts.output("print(radial(r => 1 - exp(-r^2)))"))
        .isEqualTo("radial(r => 1 - exp(-r^2))\n");
  }

  @Test
  void pointsOfPointsKeepTheirWeights() {
    assertThat(Scripts.output("print(points(points([[0], [1]], weights = [1, 3])).mean)"))
        .isEqualTo("0.75\n");
  }

  @Test
  void anArrayThatTheRunSavedIsReadBack(@TempDir Path folder) {
    String script = "save(moons.sample(5), \"m.npy\")\nprint(w2(npy(\"m.npy\"), moons.sample(5)))";
    Map<String, String> options = Map.of("difflow.Out", folder.toString());
    assertThat(Scripts.run(script, options).output()).isEqualTo("0\n");
  }

  private static final String PATH =
      """
      path P {
        time t in [0, 1], data at 1
        mu(t) = t
        sigma(t) = 1 - 0.99*t
        prior %s
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uniform(-2, 2)",
        "cauchy(1)",
        "student(3, 1)",
        "radial(r => 1 - exp(-r^2))",
        "mixture([1, 1], [normal(-1, 1), normal(1, 1)])",
        "normal([0, 0], cov = [[2, 1], [1, 2]])",
        "points([[0, 1], [2, 3]])"
      })
  void samplesStartAtAnyLawThatCanBeDrawn(String prior) {
    String script =
        PATH.formatted(prior)
            + "let model = P on points([[0, 1], [1, 0]])\n"
            + "print(sample(model, n = 3, with = euler(steps = 4)).points[0]"
            + " == sample(model, n = 1, with = euler(steps = 4)).points[0])";
    assertThat(Scripts.output(script)).isEqualTo("true\n");
  }

  @Test
  void aPathIsOnANormalLawInItsOwnDimension() {
    String script =
        PATH.formatted("normal(0, 1)")
            + "let model = P(d = 3) on normal(0, 1)\n"
            + "print(len(model.at(0.5, 2)[0]), model.prior)";
    assertThat(Scripts.output(script)).isEqualTo("3 normal([0, 0, 0], 1)\n");
  }
}
