package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.difflow.data.Matrix;
import org.difflow.golden.GaussianPaths;
import org.difflow.golden.RadialPaths;
import org.difflow.kernel.Interpreter;
import org.difflow.path.RadialField.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The members of radial laws against finite differences and quadrature. */
class RadialLawTest {
  private static final double TIME = 0.6;
  private static final double STEP = 1e-4;

  static Stream<ConditionalPath> laws() {
    Stream<ConditionalPath> masses =
        Stream.of(
                "tanh(r/t)",
                "1 - exp(-r/t - r**2/t)",
                "(2/pi)*atan(r/t)",
                "erf(r/t)",
                "gammaP(d/2, r**2/(2*t**2))",
                "betaI(r**2/(r**2 + t**2), d/2, 3/2)",
                "1 - t/sqrt(r**2 + t**2)",
                "1 - 1/(1 + r/t)**2",
                "(r/t)**3/(1 + (r/t)**3)",
                "log(1 + r/t)/(1 + log(1 + r/t))",
                "t*(1 - exp(-r/t)) + (1 - t)*tanh(r/t)")
            .map(RadialPaths::psi);
    Stream<ConditionalPath> densities =
        Stream.of(
                "exp(-r/t)",
                "exp(-(r/t)**3)",
                "r*exp(-r**2/t)",
                "(1 + r**2/(4*t**2))**(-(d + 4)/2)",
                "(t + r)**(-d - 2)")
            .map(RadialPaths::shape);
    Stream<ConditionalPath> others =
        Stream.of(RadialPaths.poisson(), GaussianPaths.path("G", "1 - t/2", "t", DataEnd.LOWER));
    return Stream.of(masses, densities, others).flatMap(paths -> paths);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void massMovesWithTheSpeed(ConditionalPath path) {
    for (int d : new int[] {1, 2, 3, 10}) {
      ConditionalPath here = RadialPaths.inDimension(path, d);
      for (double r : new double[] {0.2, 0.7, 1.9}) {
        double change = slope(u -> value(here, Member.PSI, r, u), TIME);
        double gradient = slope(u -> value(here, Member.PSI, u, TIME), r);
        double speed = value(here, Member.SPEED, r, TIME);
        assertThat(change + speed * gradient).as("d = %d, r = %s", d, r).isCloseTo(0, within(1e-7));
      }
    }
  }

  @Test
  void theSpeedOfAnotherFamilyDoesNotCarryTheMass() {
    ConditionalPath path = RadialPaths.psi("1 - exp(-r/t)");
    ConditionalPath other = RadialPaths.psi("1 - exp(-r**2/t)");
    double change = slope(u -> value(path, Member.PSI, 0.7, u), TIME);
    double gradient = slope(u -> value(path, Member.PSI, u, TIME), 0.7);

    assertThat(change + value(other, Member.SPEED, 0.7, TIME) * gradient)
        .isNotCloseTo(0, within(0.1));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void densityHoldsTheMassOfEachShell(ConditionalPath path) {
    for (int d : new int[] {1, 2, 3, 10}) {
      ConditionalPath here = RadialPaths.inDimension(path, d);
      for (double r : new double[] {0.2, 0.7, 1.9}) {
        double gradient = slope(u -> value(here, Member.PSI, u, TIME), r);
        double shell = area(d) * Math.pow(r, d - 1) * value(here, Member.PHI, r, TIME);
        assertThat(shell).as("d = %d, r = %s", d, r).isCloseTo(gradient, within(1e-7));
      }
    }
  }

  @Test
  void tailsKeepTheirDigitsFarOut() {
    double far = 1e12 * TIME;
    // 1 - (2/pi) atan(u) and 1 - u/sqrt(1 + u^2), to the first order in 1/u; 1 - betaI likewise.
    assertTail("(2/pi)*atan(r/t)", far, 2 / (Math.PI * 1e12));
    assertTail("r/sqrt(r**2 + t**2)", far, 0.5e-24);
    assertTail("1 - t/sqrt(r**2 + t**2)", far, 1e-12);
    assertTail("tanh(r/t)", 300 * TIME, 2 * Math.exp(-600));
    assertTail("1 - exp(-r/t)", 600 * TIME, Math.exp(-600));
    assertTail("0.5*tanh(r/t) + (1/pi)*atan(r/t)", far, 1 / (Math.PI * 1e12));
  }

  private static void assertTail(String psi, double r, double expected) {
    ConditionalPath path = RadialPaths.psi(psi);
    assertThat(value(path, Member.TAIL, r, TIME))
        .as(psi)
        .isCloseTo(expected, within(1e-12 * expected));
  }

  @Test
  void membersAtTheDataPointAreTheirLimits() {
    String psi = "1 - 2*(r/t)/(exp(r/t) - exp(-r/t))";
    ConditionalPath path = RadialPaths.inDimension(RadialPaths.psi(psi), 2);
    double centre = 1 / (6 * Math.PI * TIME * TIME);
    assertThat(value(path, Member.PSI, 0, TIME)).isZero();
    assertThat(value(path, Member.SPEED, 0, TIME)).isZero();
    assertThat(value(path, Member.PHI, 0, TIME)).isCloseTo(centre, within(1e-15));
    assertThat(value(path, Member.LOG_PHI, 0, TIME)).isCloseTo(Math.log(centre), within(1e-14));
    assertThat(value(path, Member.RADIAL_SCORE, 0, TIME)).isZero();
    assertThat(value(path, Member.RADIAL_DIVERGENCE, 0, TIME)).isCloseTo(2 / TIME, within(1e-14));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void massAndTailAreOne(ConditionalPath path) {
    ConditionalPath here = RadialPaths.inDimension(path, 3);
    for (double r : new double[] {1e-3, 0.7, 30}) {
      double sum = value(here, Member.PSI, r, TIME) + value(here, Member.TAIL, r, TIME);
      assertThat(sum).isCloseTo(1, within(1e-14));
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void theContinuityEquationHolds(ConditionalPath path) {
    for (int d : new int[] {1, 3, 10}) {
      ConditionalPath here = RadialPaths.inDimension(path, d);
      for (double r : new double[] {0.2, 0.7, 1.9}) {
        double change = slope(u -> value(here, Member.LOG_PHI, r, u), TIME);
        double along =
            value(here, Member.SPEED, r, TIME) * value(here, Member.RADIAL_SCORE, r, TIME);
        double spread = value(here, Member.RADIAL_DIVERGENCE, r, TIME);
        assertThat(change + along + spread).as("d = %d, r = %s", d, r).isCloseTo(0, within(1e-6));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void scoresAreSlopesOfTheLogDensity(ConditionalPath path) {
    ConditionalPath here = RadialPaths.inDimension(path, 3);
    for (double r : new double[] {0.2, 0.7, 1.9}) {
      double slope = slope(u -> value(here, Member.LOG_PHI, u, TIME), r);
      assertThat(value(here, Member.RADIAL_SCORE, r, TIME)).isCloseTo(slope, within(1e-6));
    }
  }

  @Test
  void theSpeedOfAMassDoesNotDependOnTheDimension() {
    assertThat(RadialPaths.psi("1 - exp(-r/t - r**2/t)").formula(Member.SPEED).body().symbols())
        .extracting(symbol -> symbol.name())
        .containsExactlyInAnyOrder("r", "t");
  }

  @Test
  void numbersSurviveThousandsOfDimensions() {
    // log phi = -(d/2) log(2 pi t^2) - r^2/(2 t^2), S0-26; as a mass its psi_r underflows.
    int d = 3072;
    ConditionalPath here =
        RadialPaths.inDimension(RadialPaths.psi("gammaP(d/2, r**2/(2*t**2))"), d);
    double r = 5;
    double expected = -d / 2.0 * Math.log(2 * Math.PI * TIME * TIME) - r * r / (2 * TIME * TIME);
    assertThat(value(here, Member.LOG_PHI, r, TIME)).isCloseTo(expected, within(1e-9));
    assertThat(value(here, Member.SPEED, r, TIME)).isCloseTo(r / TIME, within(1e-12));
  }

  @Test
  void whatAModelNeedsIsWhatTheMembersSay() {
    ConditionalPath path = RadialPaths.psi("t*(1 - exp(-r/t)) + (1 - t)*tanh(r/t)");
    RadialField field = RadialField.of(path, (IsotropicLaw) path.law(), 3);
    ConditionalPath here = RadialPaths.inDimension(path, 3);
    for (double r : new double[] {0.2, 1.9}) {
      assertThat(asked(field, Quantity.RATE, r) * r)
          .isCloseTo(value(here, Member.SPEED, r, TIME), within(1e-13));
      assertThat(asked(field, Quantity.SCORE_RATE, r) * r)
          .isCloseTo(value(here, Member.RADIAL_SCORE, r, TIME), within(1e-12));
      assertThat(asked(field, Quantity.LOG_DENSITY, r))
          .isCloseTo(value(here, Member.LOG_PHI, r, TIME), within(1e-13));
      assertThat(asked(field, Quantity.DIVERGENCE, r))
          .isCloseTo(value(here, Member.RADIAL_DIVERGENCE, r, TIME), within(1e-12));
    }
  }

  private static double asked(RadialField field, Quantity quantity, double r) {
    List<Matrix> arguments =
        List.of(Matrix.scalar(r), Matrix.scalar(TIME), Matrix.scalar(field.dimension()));
    return Interpreter.evaluate(field.kernel(quantity), arguments).get(0, 0);
  }

  private static double value(ConditionalPath path, Member member, double r, double t) {
    return path.evaluate(member, List.of(Matrix.scalar(r), Matrix.scalar(t))).get(0, 0);
  }

  private interface Curve {
    double at(double u);
  }

  /** By central differences of order four. */
  private static double slope(Curve curve, double u) {
    return (8 * (curve.at(u + STEP) - curve.at(u - STEP))
            - (curve.at(u + 2 * STEP) - curve.at(u - 2 * STEP)))
        / (12 * STEP);
  }

  /** S_(d-1): 2, 2 pi, then by S_(d+1) = 2 pi/d S_(d-1). */
  private static double area(int d) {
    return switch (d) {
      case 1 -> 2;
      case 2 -> 2 * Math.PI;
      default -> 2 * Math.PI / (d - 2) * area(d - 2);
    };
  }
}
