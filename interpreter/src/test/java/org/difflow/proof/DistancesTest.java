package org.difflow.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.difflow.language.Scripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The distances as scripts call them, against golden values and closed forms. */
class DistancesTest {
  static Stream<JsonNode> empirical() {
    return golden("empirical_1d");
  }

  static Stream<JsonNode> normals() {
    return golden("gaussian_1d_w1");
  }

  static Stream<JsonNode> covariances() {
    return golden("gaussian_w2");
  }

  private static Stream<JsonNode> golden(String kind) {
    return GoldenCases.all("10_wasserstein.json")
        .filter(each -> each.get("inputs").get("q").asString().equals(kind));
  }

  /** The tolerance of the group: 1e-12 + 1e-10 of the value. */
  private static Offset<Double> tolerance(double value) {
    return within(1e-12 + 1e-10 * Math.abs(value));
  }

  private static String points(JsonNode inputs, String points, String weights) {
    String given =
        inputs.get(weights).isString()
            ? ""
            : ", weights = " + Printed.vector(GoldenCases.numbers(inputs.get(weights)));
    return "points(" + Printed.vector(GoldenCases.numbers(inputs.get(points))) + given + ")";
  }

  private static void assertGolden(JsonNode each, String a, String b) {
    double[] distances = Printed.by("print(w1(%s, %s), w2(%1$s, %2$s))".formatted(a, b)).getFirst();
    double w1 = each.get("expected").get("w1").asDouble();
    double w2 = each.get("expected").get("w2").asDouble();
    assertThat(distances[0]).isCloseTo(w1, tolerance(w1));
    assertThat(distances[1]).isCloseTo(w2, tolerance(w2));
  }

  @ParameterizedTest
  @MethodSource("empirical")
  void pointsOnTheLineAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    assertGolden(each, points(inputs, "x", "wx"), points(inputs, "y", "wy"));
  }

  @ParameterizedTest
  @MethodSource("normals")
  void normalLawsAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    assertGolden(
        each,
        "normal(%s, %s)".formatted(inputs.get("m0"), inputs.get("s0")),
        "normal(%s, %s)".formatted(inputs.get("m1"), inputs.get("s1")));
  }

  @ParameterizedTest
  @MethodSource("covariances")
  void normalLawsWithCovariancesAgreeWithTheGoldenValues(JsonNode each) {
    JsonNode inputs = each.get("inputs");
    String script =
        "print(w2(normal(%s, cov = %s), normal(%s, cov = %s)))"
            .formatted(inputs.get("m0"), inputs.get("S0"), inputs.get("m1"), inputs.get("S1"));
    double w2 = each.get("expected").get("w2").asDouble();
    assertThat(Printed.number(script)).isCloseTo(w2, tolerance(w2));
  }

  @Test
  void aNumberOfANormalLawStretchesToTheOther() {
    assertThat(Printed.number("print(w2(normal([3, 4], 1), normal(0, [1, 3])))"))
        .isCloseTo(Math.sqrt(29), within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(strings = {"w1", "w2", "sliced_w2", "mmd", "energy_distance"})
  void equalSetsAreAtDistanceZeroInEveryForm(String distance) {
    String script =
        """
        let data = [[0, 1], [2, 3], [4, -1], [0.5, 0.5]]
        print(%s(data, data), %1$s(points(data), data), %1$s(data, points(data)))
        """
            .formatted(distance);
    assertThat(Printed.by(script).getFirst()).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w1", "w2", "sliced_w2", "mmd", "energy_distance"})
  void samplesAndVectorsAreSetsOfPointsToo(String distance) {
    String script =
        """
        path OT { time t in [0, 1], data at 1
          mu(t) = t
          sigma(t) = 1 - 0.99*t }
        let s = sample(OT on points([-1, 2, 3]), n = 50, with = euler(3))
        let vector = [x[0] for x in s.points]
        print(%s(s, [-1, 2, 3]) - %1$s(vector, points([-1, 2, 3])))
        """
            .formatted(distance);
    assertThat(Printed.number(script)).isCloseTo(0, within(1e-14));
  }

  /** w2(N(0, 1), delta_0) = 1 and E|x| = sqrt(2/pi), of which 2,000 draws show 1 to 2 percent. */
  @Test
  void aLawStandsForItsDraws() {
    List<double[]> printed =
        Printed.by(
            """
            let point = points([0])
            print(w2(normal(0, 1), point), w1(normal(0, 1), point), w1(point, normal(0, 1)))
            print(w2(normal(0, 1), point, n = 20000), w2(normal(0, 1), point, seed = 1))
            """);
    assertThat(printed.get(0)[0]).isCloseTo(1, Percentage.withPercentage(8));
    assertThat(printed.get(0)[1]).isCloseTo(Math.sqrt(2 / Math.PI), Percentage.withPercentage(8));
    assertThat(printed.get(0)[2]).isNotEqualTo(printed.get(0)[1]);
    assertThat(printed.get(1)[0]).isCloseTo(1, Percentage.withPercentage(2.5));
    assertThat(printed.get(1)[1]).isNotEqualTo(printed.get(0)[0]);
  }

  /** Two laws of the same kind must not share their draws. */
  @Test
  void twoLawsAreDrawnIndependently() {
    double distance = Printed.number("print(energy_distance(normal(0, 1), normal(0, 1)))");
    assertThat(distance).isBetween(0.005, 0.1);
  }

  @Test
  void aSubsampleIsPrinted() {
    String script =
        """
        let a = normal([0, 0], 1).sample(3000)
        let b = normal([1, 0], 1).sample(2500, seed = 1)
        let distance = w2(a, b, subsample = 200)
        print(distance, w2(a, b, subsample = 200) == distance)
        """;
    String output = Scripts.output(script);
    String line = "subsample: 200 of 3000 points against 200 of 2500\n";
    assertThat(output).startsWith(line + line).endsWith(" true\n");
    double distance = Double.parseDouble(output.substring(2 * line.length()).split(" ")[0]);
    assertThat(distance).isBetween(0.9, 1.4);
  }

  /** A set of which all points are chosen is the set; of one of which some are, some differ. */
  @ParameterizedTest
  @ValueSource(strings = {"w1", "w2", "sliced_w2", "mmd", "energy_distance"})
  void everyDistanceTakesASubsample(String distance) {
    String script =
        """
        let a = normal([0, 0], 1).sample(300)
        let b = normal([1, 0], 1).sample(250, seed = 1)
        print(abs(DISTANCE(a, b, subsample = 300) - DISTANCE(a, b)) < 1e-12)
        print(DISTANCE(a, b, subsample = 100) == DISTANCE(a, b))
        """;
    assertThat(Scripts.output(script.replace("DISTANCE", distance)))
        .isEqualTo(
            """
            subsample: 300 of 300 points against 250 of 250
            true
            subsample: 100 of 300 points against 100 of 250
            false
            """);
  }

  /** sqrt(2 - 2*exp(-d^2/(2*h^2))) between two points at distance d. */
  @Test
  void theBandwidthIsTheMedianDistanceOrTheOneGiven() {
    double[] printed =
        Printed.by(
                "print(mmd(points([0]), points([3])), mmd(points([0]), points([3]), bandwidth ="
                    + " 1.5))")
            .getFirst();
    assertThat(printed[0]).isCloseTo(Math.sqrt(2 - 2 * Math.exp(-0.5)), within(1e-14));
    assertThat(printed[1]).isCloseTo(Math.sqrt(2 - 2 * Math.exp(-2)), within(1e-14));
  }

  @Test
  void moreDirectionsComeCloserToTheMeanOverAll() {
    double shift = Printed.number("print(sliced_w2([[0, 0]], [[3, 4]], directions = 20000))");
    assertThat(shift).isCloseTo(5 / Math.sqrt(2), Percentage.withPercentage(1.5));
  }
}
