package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths that state a law of the radius. */
class RadialLawTest {
  private static String path(String law) {
    return "path P {\n time t in [0, 1], data at 0\n " + law + "\n}\n";
  }

  private static String shown(String law, String member) {
    return Scripts.output(path(law) + "show(P." + member + ")").strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tanh(r/t) | r/t",
        "1 - exp(-r/t) | r/t",
        "r/sqrt(r^2 + t^2) | r/t",
        "1 - t/sqrt(r^2 + t^2) | r/t",
        "(2/pi)*atan(r/t) | r/t",
        "1 - 1/(1 + r/t)^2 | r/t",
        "(r/t)^3/(1 + (r/t)^3) | r/t",
        "tanh(r/t^2) | 2*r/t",
        "1 - exp(-r^2/(2*t)) | r/(2*t)",
        "1 - exp(-r/t - r^2/t) | (r + r^2)/(t*(1 + 2*r))",
        "erf(r/t) | r/t",
        "gammaP(d/2, r^2/(2*t^2)) | r/t",
        "betaI(r^2/(r^2 + t^2), d/2, 1/2) | r/t",
        "betaI(r^2/(r^2 + t^2), d/2, 128/2) | r/t",
      })
  void speedsOfScaleFamiliesAreShort(String psi, String speed) {
    assertThat(shown("psi(r, t) = " + psi, "speed")).isEqualTo("speed(r, t) = " + speed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "isotropic | (x - x0)/t",
        "phi(r, t) ~ exp(-(r/t)^3) | (x - x0)/t",
        "phi(r, t) ~ (1 + (r/t)^2)^(-(d + 1)/2) | (x - x0)/t",
        "phi(r, t) = (2*pi*t)^(-d/2)*exp(-r^2/(2*t)) | (x - x0)/(2*t)",
      })
  void velocitiesFollowFromDensitiesAndFromIsotropy(String law, String velocity) {
    assertThat(shown(law, "velocity")).isEqualTo("velocity(x, t, x0) = " + velocity);
  }

  @Test
  void poissonPathsRunTowardsTheirDataAtEitherEnd() {
    String flow = "path P {\n time t in [0, 1], data at 1\n isotropic\n}\nshow(P.speed)";
    assertThat(Scripts.output(flow)).isEqualTo("speed(r, t) = r/(t - 1)\n");
  }

  @Test
  void fieldsCarryNoNeedlessSigns() {
    assertThat(shown("psi(r, t) = 1 - exp(-r/t - r^2/t)", "velocity"))
        .isEqualTo("velocity(x, t, x0) = (1 + norm(x - x0))*(x - x0)/(t*(1 + 2*norm(x - x0)))");
  }

  @Test
  void divergenceHasTwoArgumentLists() {
    // w = (r + r^2)/(t (1 + 2 r)), so w_r = 2.5 and 2 w/r = 6.
    String flow = path("psi(r, t) = 1 - exp(-r/t - r^2/t)") + "let Q = P(d = 3)\n";
    String values =
        Scripts.output(flow + "print(Q.divergence(0.5, 0.25), Q.divergence([0.5, 0, 0], 0.25, 0))");
    assertThat(values).isEqualTo("8.5 8.5\n");
  }

  @Test
  void scriptsComputeDensitiesThatNoProductOfDoublesHolds() {
    // log phi = log psi_r - (d - 1) log r - log S with S = 2 pi^(d/2)/gamma(d/2), S0-33, at r = 1.
    String logphi = path("psi(r, t) = 1 - exp(-r/t)") + "print(P(d = 3072).logphi(1, 0.5))\n";
    String expected = "print(log(2) - 2 - log(2) - 1536*log(pi) + loggamma(1536))\n";
    String[] lines = Scripts.output(logphi + expected).split("\n");
    assertThat(Double.parseDouble(lines[0])).isCloseTo(Double.parseDouble(lines[1]), within(1e-9));
  }

  /** log(2 u sech^2(u^2)/(a t 2)) = log(4 u/(a t)) - 2 u^2 but for e^(-2 u^2), u = r/(a t). */
  @Test
  void densitiesWithParametersKeepTheirDigits() {
    String path =
        """
        path P(a = 1.5, b = 2) {
          time t in [0, 1], data at 0
          psi(r, t) = tanh((r/(a*t))^b)
        }
        """;
    double logphi = Printed.number(path + "print(P(d = 1).logphi(0.06, 0.002))");
    assertThat(logphi).isCloseTo(Math.log(4 * 20 / 0.003) - 800, within(1e-10));
  }

  @Test
  void formulasWithoutValueAreErrors() {
    assertThat(Scripts.error("sym y\nprint((y*log(y))(y = -1))"))
        .contains("E0460", "the formula has no value at these arguments");
    assertThat(Scripts.error("sym y\nprint((y*log(y))(y = [1, -1]))")).contains("E0460");
  }

  /** Where doubles give no value a row is computed in more digits, but for one without a number. */
  @Test
  void noNumberOfDigitsSettlesAnInfiniteArgument() {
    String path =
        path(
            """
            psi(r, t) = 1 - exp(-(r/t)^2/2)
            h(r, t) = (exp(r/t) - exp(r/t)*tanh(r/t))*exp(r/t)
            """);
    assertThat(Printed.number(path + "print(P.h(5, 0.5))")).isCloseTo(2, within(1e-6));
    assertThat(Scripts.error(path + "print(P.h(inf, 0.5))"))
        .contains("E0412", "h of P is not finite at r = inf, t = 0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "P(k = 1) | P | 1 - exp(-(r/t)^k) | true",
        "P(k = 1) | P(k = 2) | 1 - exp(-(r/t)^k) | false",
        "P(k = 1) | P | 1 - exp(-r/(t*(1 + k^2))) | false",
      })
  void proofsThatNeedTheValuesOfTheParametersSaySo(
      String head, String path, String psi, boolean needed) {
    String[] report =
        Scripts.output(
                path("psi(r, t) = " + psi).replace("path P", "path " + head)
                    + "print(verify("
                    + path
                    + "))")
            .split("\n");
    for (String statement :
        List.of("ψ(∞, t) = 1 at all times", "ψ(r, t) tends to 1 for every r > 0 towards t = 0")) {
      String row =
          Stream.of(report).filter(line -> line.contains(statement)).findFirst().orElseThrow();
      assertThat(row.endsWith(", for the parameters at their values")).isEqualTo(needed);
    }
  }
}
