package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.difflow.data.Matrix;
import org.difflow.golden.RadialPaths;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.zero.PointValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Members of radial laws against differences of psi alone, in 120 digits: no derivative is taken
 * that a derivation could share. The radii are some at which psi is neither 0 nor 1, and some far
 * outside.
 */
class RadialDifferencesTest {
  private static final int DIGITS = 120;
  private static final BigDecimal STEP = new BigDecimal("1e-25");
  private static final BigDecimal TWO = BigDecimal.TWO;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1 - (t/(r + t))**(1/2) ; 3 ; 0.97 ; 0.01, 3, 1000",
        "(r/t)**3/(1 + r/t + (r/t)**3) ; 784 ; 0.3 ; 0.02, 0.3, 90",
        "1 - (1 + r/t)*exp(-r/t) ; 3072 ; 0.97 ; 0.01, 1.6, 20",
        "exp(-t/r) ; 2 ; 0.3 ; 0.001, 0.4, 400",
        "erf(r/t) - 2*r/(t*sqrt(pi))*exp(-(r/t)**2) ; 3 ; 0.002 ; 0.0001, 0.002, 0.02",
        "2/pi*atan(r**2/t**3) ; 1 ; 0.97 ; 0.01, 0.9, 900",
        "betaI(tanh(r/t), 2, 3) ; 64 ; 0.3 ; 0.01, 0.1, 1",
        "log(1 + r/t)/(2 + log(1 + r/t)) ; 1 ; 0.002 ; 0.001, 0.01, 10",
        "tanh(r/t)*(1 - exp(-r/t**2)) ; 1 ; 0.002 ; 0.0001, 0.0044, 0.03",
        "1 - exp(-(exp(r) - 1)/t) ; 3 ; 0.3 ; 0.001, 0.2, 2",
        "r/sqrt(r**2 + sin(pi*t/2)**2) ; 3072 ; 0.97 ; 0.001, 0.6, 500"
      })
  void membersAreDifferencesOfTheLaw(String psi, int dimension, String time, String radii) {
    ConditionalPath path = RadialPaths.inDimension(RadialPaths.psi(psi), dimension);
    for (String radius : radii.split(", ")) {
      Differences expected = new Differences(path, new BigDecimal(time), new BigDecimal(radius));
      expected.assertAgreement(dimension);
    }
  }

  /** psi and its derivatives at one place, by central differences. */
  private record Differences(ConditionalPath path, BigDecimal time, BigDecimal radius) {
    void assertAgreement(int d) {
      double r = radius.doubleValue();
      BigDecimal slope = quotient(psi(1, 0).subtract(psi(-1, 0)), TWO.multiply(h()));
      BigDecimal change = quotient(psi(0, 1).subtract(psi(0, -1)), TWO.multiply(k()));
      BigDecimal bend =
          quotient(psi(1, 0).add(psi(-1, 0)).subtract(TWO.multiply(psi(0, 0))), h().multiply(h()));
      BigDecimal mixed =
          quotient(
              psi(1, 1).add(psi(-1, -1)).subtract(psi(1, -1)).subtract(psi(-1, 1)),
              TWO.multiply(TWO).multiply(h()).multiply(k()));
      double speed = -quotient(change, slope).doubleValue();
      double stretch = quotient(bend, slope).doubleValue();
      double rise =
          quotient(change.multiply(bend), slope.multiply(slope))
              .subtract(quotient(mixed, slope))
              .doubleValue();
      agree(Member.PSI, psi(0, 0).doubleValue());
      agree(Member.TAIL, BigDecimal.ONE.subtract(psi(0, 0)).doubleValue());
      agree(Member.SPEED, speed);
      agree(Member.RADIAL_DIVERGENCE, rise + (d - 1) * speed / r);
      agree(Member.RADIAL_SCORE, stretch - (d - 1) / r);
      agree(Member.LOG_PHI, logarithm(slope) - (d - 1) * Math.log(r) - logArea(d));
    }

    private BigDecimal h() {
      return radius.multiply(STEP);
    }

    private BigDecimal k() {
      return time.multiply(STEP);
    }

    private BigDecimal psi(int outwards, int later) {
      Coordinates at = path.coordinates();
      Expr psi = ((RadialLaw) path.law()).psi();
      return PointValue.number(
          psi,
          Map.of(
              at.radius(), radius.add(h().multiply(BigDecimal.valueOf(outwards))),
              at.time(), time.add(k().multiply(BigDecimal.valueOf(later)))),
          DIGITS);
    }

    private void agree(Member member, double expected) {
      List<Matrix> place =
          List.of(Matrix.scalar(radius.doubleValue()), Matrix.scalar(time.doubleValue()));
      assertThat(path.evaluate(member, place).get(0, 0))
          .as("%s at r = %s, t = %s", member, radius, time)
          .isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }
  }

  private static BigDecimal quotient(BigDecimal above, BigDecimal below) {
    return above.divide(below, new MathContext(DIGITS));
  }

  /** Also of what is too small for a double. */
  private static double logarithm(BigDecimal positive) {
    int scale = positive.precision() - positive.scale();
    return Math.log(positive.scaleByPowerOfTen(-scale).doubleValue()) + scale * Math.log(10);
  }

  /** log S_(d-1), S_(d+1) = 2 pi/d S_(d-1) from S_0 = 2 and S_1 = 2 pi. */
  private static double logArea(int dimension) {
    double log = Math.log(dimension % 2 == 1 ? 2 : 2 * Math.PI);
    for (int d = dimension % 2 == 1 ? 1 : 2; d < dimension; d += 2) {
      log += Math.log(2 * Math.PI / d);
    }
    return log;
  }
}
