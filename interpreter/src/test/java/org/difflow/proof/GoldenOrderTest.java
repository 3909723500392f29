package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Orders of convergence, as scripts measure them, against the table of the golden file. */
class GoldenOrderTest {
  private static final JsonNode EXPECTED =
      GoldenCases.of("14_stability_orders.json", "orders")
          .where("q", "orders")
          .cases()
          .getFirst()
          .get("expected");

  /** A flow without a closed form; RK4 in 400 steps is right to twelve digits. */
  private static final String FLOW =
      """
      path VP {
        time t in [0, 1], data at 0, stop 0.2
        mu(t)    = exp(-t)
        sigma(t) = sqrt(1 - exp(-2*t))
      }
      let model = VP on mixture([0.3, 0.7], [normal(-1, 0.5), normal(1, 0.4)])
      let start = [[-1.5], [0.3], [1.2]]
      let exact = sample(model, start = start, with = rk4(400)).points
      fn error(with) = max(abs(sample(model, start = start, with = with).points - exact))
      """;

  private static final String DDIM =
      FLOW
          + """
          sampler ddim_steps(steps) {
            grid linear(steps)
            step(x, s, t) {
              mu(t)/mu(s)*x - sigma(t)*(mu(t)*sigma(s)/(sigma(t)*mu(s)) - 1)*eps(x, s)
            }
          }
          print(error(ddim_steps(40)), error(ddim_steps(80)))
          """;

  /** Half a step in log(mu/sigma) ends at the time m with mu/sigma = half. */
  private static final String DPM_SOLVER_2 =
      FLOW
          + """
          sampler dpm2(steps) {
            grid linear(steps)
            step(x, s, t) {
              let ratio = mu(t)*sigma(s)/(sigma(t)*mu(s))
              let half = mu(s)/sigma(s)*sqrt(ratio)
              let m = log(1 + half^(-2))/2
              let u = mu(m)/mu(s)*x - sigma(m)*(sqrt(ratio) - 1)*eps(x, s)
              mu(t)/mu(s)*x - sigma(t)*(ratio - 1)*eps(u, m)
            }
          }
          print(error(dpm2(20)), error(dpm2(40)))
          """;

  /**
   * dX = a X dt + b X dw ends at exp(a - b^2/2 + b w); a column of z has the increments of one w.
   */
  private static final String BROWNIAN =
      """
      fn coarse(z) = (z[2*(0..len(z)/2 - 1)] + z[2*(0..len(z)/2 - 1) + 1])/sqrt(2)
      fn halved(z, n) = if n == 0 then z else halved(coarse(z), n - 1)
      let z = normal(0, 1, d = 1000).sample(512, seed = 4)
      let ends = exp(0.3 - 0.5^2/2 + 0.5*sum(z, axis = 0)/sqrt(512))
      fn product(factors) = exp(sum(log(factors), axis = 0))
      fn euler_ends(z) = product(1 + 0.3/len(z) + 0.5*z/sqrt(len(z)))
      fn milstein_ends(z) = product(1 + 0.3/len(z) + 0.5*z/sqrt(len(z)) + 0.5^2/2*(z^2 - 1)/len(z))
      fn strong(method, n) = mean(abs(method(halved(z, n)) - ends))
      """;

  private static final String ADDITIVE =
      BROWNIAN
          + """
          fn decay(z) = dot(transpose(z), (1 - 1/len(z))^(len(z) - 1 - (0..len(z) - 1)))/sqrt(len(z))
          fn gap(n) = mean(abs(decay(halved(z, n)) - decay(halved(z, n - 1))))
          print(gap(4), gap(3))
          """;

  private static final String WEAK =
      """
      let process = ornstein_uhlenbeck(1)
      let start = normal(3, 0)
      fn error(n) = abs(process.euler(1/n).law(n, start).std - process.law(1, start).std)
      print(error(100), error(200))
      """;

  /** The mean over 2000 repetitions makes the error of the order 0.02. */
  private static final String MONTE_CARLO =
      """
      fn error(n) = sqrt(mean(mean(normal(0, 1, d = 2000).sample(n, seed = n), axis = 0)^2))
      print(error(100), error(200))
      """;

  private static final Map<String, String> SCRIPTS =
      Map.ofEntries(
          Map.entry("euler", solve("euler")),
          Map.entry("midpoint", solve("midpoint")),
          Map.entry("heun", solve("heun")),
          Map.entry("rk3", solve("rk3")),
          Map.entry("rk4", solve("rk4")),
          Map.entry("ddim_eta0", DDIM),
          Map.entry("dpm_solver_1", DDIM),
          Map.entry("dpm_solver_2", DPM_SOLVER_2),
          Map.entry("euler_maruyama_weak", WEAK),
          Map.entry(
              "euler_maruyama_strong_multiplicative",
              BROWNIAN + "print(strong(euler_ends, 3), strong(euler_ends, 2))"),
          Map.entry(
              "milstein_strong",
              BROWNIAN + "print(strong(milstein_ends, 3), strong(milstein_ends, 2))"),
          Map.entry("euler_maruyama_strong_additive", ADDITIVE),
          Map.entry("monte_carlo_mean", MONTE_CARLO));

  private static String solve(String method) {
    return """
    fn at(method, n) = solve((x, t) => -x^2 + cos(t), 1, 0, 2, method, n)
    fn error(n) = abs(at("%s", n) - at("dopri5", 1000))
    print(error(80), error(160))
    """
        .formatted(method);
  }

  static List<String> names() {
    return List.copyOf(EXPECTED.propertyNames());
  }

  @ParameterizedTest
  @MethodSource("names")
  void theOrderIsThatOfTheTable(String name) {
    double[] errors = Printed.by(SCRIPTS.get(name)).getFirst();
    double order = Math.log(errors[0] / errors[1]) / Math.log(2);
    assertThat(order).isCloseTo(EXPECTED.get(name).asDouble(), within(0.15));
  }

  @Test
  void adamsBashforthIsOfOrderTwoAndStableUpToItsLimit() {
    double[] errors = Printed.by(FLOW + "print(error(adams2(80)), error(adams2(160)))").getFirst();
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isCloseTo(2, within(0.15));
    double limit = limitOfAdamsBashforth();
    assertThat(largestRoot(limit)).isCloseTo(1, within(1e-12));
    assertThat(largestRoot(0.99 * limit)).isLessThan(1);
    assertThat(largestRoot(1.01 * limit)).isGreaterThan(1);
  }

  private static double limitOfAdamsBashforth() {
    return GoldenCases.of("14_stability_orders.json", "limits")
        .where("method", "adams-bashforth 2")
        .cases()
        .getFirst()
        .get("expected")
        .get("real_axis_limit")
        .asDouble();
  }

  /** Of y_{n+1} = y_n + z*(3*y_n - y_{n-1})/2. */
  private static double largestRoot(double z) {
    return Printed.number(
        """
        let step = y => [y[0] + %s*(3*y[0] - y[1])/2, y[0]]
        print(max(norm(linearise(step, [0, 0]).eigenvalues)))
        """
            .formatted(z));
  }
}
