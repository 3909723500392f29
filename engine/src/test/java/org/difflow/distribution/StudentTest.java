package org.difflow.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.golden.GoldenFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The Cauchy law of the Poisson path against golden values, and its cousins. */
class StudentTest {
  private static final GoldenFile GOLDEN = GoldenFile.named("03_poisson_kernel.json");

  @Test
  void constantsAreThoseOfThePoissonKernel() {
    List<JsonNode> cases = ofKind("normalisation");
    assertThat(cases).hasSize(1000);
    for (JsonNode one : cases) {
      int d = one.at("/inputs/d").asInt();
      double constant = Student.cauchy(1).in(d).logConstant();
      double area = Sphere.logArea(d);
      agree(constant, one, "log_C_d");
      agree(area, one, "log_sphere_area");
      agree(Math.exp(-constant - area), one, "I_d");
    }
  }

  @Test
  void priorOfThePoissonPathIsRightUpToHighDimensions() {
    List<JsonNode> cases = ofKind("prior_density");
    assertThat(cases).hasSize(72);
    for (JsonNode one : cases) {
      int d = one.at("/inputs/d").asInt();
      double r = one.at("/inputs/radius").asDouble();
      Radius radius = Student.cauchy(one.at("/inputs/T").asDouble()).in(d);
      agree(radius.logdensity(r), one, "log_density");
      agree(
          radius.logdensity(r) + Sphere.logArea(d) + (d - 1) * Math.log(r), one, "log_radial_pdf");
      agree(radius.cdf(r), one, "radial_cdf");
      agree(radius.tail(r), one, "radial_sf");
      agree(radius.slope(r) / r, one, "score_over_x");
    }
  }

  /** Beyond the absolute tolerance of the file: 4e-27 is right to ten digits, too. */
  @Test
  void smallProbabilitiesAreRelativelyRight() {
    JsonNode last =
        ofKind("prior_density").stream()
            .filter(one -> one.at("/expected/radial_cdf").asDouble() < 1e-20)
            .findFirst()
            .orElseThrow();
    double r = last.at("/inputs/radius").asDouble();
    double expected = last.at("/expected/radial_cdf").asDouble();
    Radius radius =
        Student.cauchy(last.at("/inputs/T").asDouble()).in(last.at("/inputs/d").asInt());
    assertThat(radius.cdf(r)).isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void radialQuantilesAreRight() {
    List<JsonNode> cases = ofKind("quantile");
    assertThat(cases).hasSize(54);
    for (JsonNode one : cases) {
      Radius radius = Student.cauchy(1).in(one.at("/inputs/d").asInt());
      agree(radius.quantile(one.at("/inputs/p").asDouble()), one, "z_norm");
    }
  }

  /** The constant of the normal law is 1/(2*pi)^(d/2); the next term is of order d^2/nu. */
  @ParameterizedTest
  @CsvSource({"1, 1e9", "3, 1e12", "784, 1e15"})
  void constantTendsToThatOfTheNormalLaw(int d, double nu) {
    assertThat(new Student(nu, 1).in(d).logConstant())
        .isCloseTo(-d / 2.0 * Math.log(2 * Math.PI), within(d * (d / nu + 1e-13)));
  }

  private static List<JsonNode> ofKind(String question) {
    return GOLDEN.cases().filter(one -> one.at("/inputs/q").asString().equals(question)).toList();
  }

  private static void agree(double actual, JsonNode one, String name) {
    double expected = one.at("/expected/" + name).asDouble();
    assertThat(actual)
        .as("%s at %s", name, one.get("inputs"))
        .isCloseTo(expected, within(GOLDEN.tolerance(expected)));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2", "1, 0.3", "3, 1", "40, 5"})
  void onTheLineItIsStudentsLaw(double nu, double scale) {
    Univariate line = Isotropic.of(new Student(nu, scale)).onTheLine().orElseThrow();
    TDistribution known = TDistribution.of(nu);
    for (double p : new double[] {1e-9, 0.02, 0.5, 0.7, 0.999}) {
      double x = scale * known.inverseCumulativeProbability(p);
      assertThat(line.cdf(x)).isCloseTo(p, within(1e-12 * p));
      assertThat(line.quantile(p)).isCloseTo(x, within(1e-9 * Math.abs(x) + 1e-15));
    }
  }

  /** P(|z| > r) of a Cauchy number is 2/pi*atan(1/r), to first order 2/(pi*r). */
  @Test
  void farTailsKeepTheirDigits() {
    Radius radius = Student.cauchy(1).in(1);
    assertThat(radius.upperQuantile(1e-200) * Math.PI / 2).isCloseTo(1e200, within(1e188));
    assertThat(radius.quantile(1e-200) * 2 / Math.PI).isCloseTo(1e-200, within(1e-212));
    assertThat(radius.quantile(0)).isZero();
    assertThat(radius.quantile(1)).isInfinite();
  }

  @Test
  void momentsExistWhereTheirIntegralsDo() {
    Isotropic heavy = Isotropic.in(3, Student.cauchy(2));
    assertFault("E0551", "cauchy(2) has no mean", heavy::mean);
    Isotropic middle = Isotropic.of(new Student(1.5, 2));
    assertThat(middle.mean()).isEqualTo(Matrix.scalar(0));
    assertFault("E0551", "student(1.5, 2) has no standard deviation", middle::std);
    assertThat(Isotropic.in(3, new Student(4, 3)).std().values())
        .containsExactly(new double[] {Math.sqrt(18), Math.sqrt(18), Math.sqrt(18)});
  }

  @Test
  void widthsArePositive() {
    assertFault("E0552", "the nu of a Student or Cauchy law", () -> new Student(0, 1));
    assertFault("E0552", "but here it is -2", () -> Student.cauchy(-2));
    assertFault("E0552", "but here it is inf", () -> Student.cauchy(Double.POSITIVE_INFINITY));
  }

  private static void assertFault(String code, String sentence, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code))
        .hasMessageContaining(sentence);
  }
}
