package org.difflow.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.difflow.data.Matrix;
import org.difflow.golden.RadialPaths;
import org.difflow.path.ConditionalPath;
import org.difflow.path.Formula;
import org.difflow.path.Member;
import org.difflow.symbolic.Expr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Densities phi(r, t) whose integral over r has no closed form. */
class OpenDensityTest {
  private static final String BOTH = "exp(-r/t)/(1+r**2)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        BOTH,
        "exp(-r/t-r**2/t)",
        "exp(-(r/t)**(1+t))",
        "exp(-r/t)/(1+(r/t)**2)",
        "1/(1+(r/t)**3+r**4/t**2)**d"
      })
  void membersThatAreIntegralsAreProvedOrCheckedWithTheDimensionFree(String phi) {
    Report report = Verifier.verify(RadialPaths.shape(phi));

    assertThat(report.status()).isEqualTo("accept");
    assertThat(outcome(report, "psi is the mass within r")).isEqualTo(Outcome.PROVED);
    assertThat(outcome(report, "mass by quadrature")).isEqualTo(Outcome.CHECKED);
  }

  @Test
  void wrongMembersAreRefuted() {
    ConditionalPath path = RadialPaths.shape(BOTH);
    refutes(path, Member.VELOCITY, "continuity equation", v -> v.times(2));
    refutes(path, Member.SPEED, "speed carries the mass within r", Expr::negate);
    refutes(path, Member.PSI, "psi is the mass within r", psi -> psi.negate().plus(1));
    refutes(path, Member.VARPHI, "varphi is the flux", varphi -> varphi.times(2));
  }

  /** The numbers by mpmath, at 40 digits, from the integrals of r^2 e^(-r/t)/(1 + r^2). */
  @Test
  void numbersAreRightNearAndFarOut() {
    ConditionalPath path = RadialPaths.inDimension(RadialPaths.shape(BOTH), 3);
    assertThat(at(path, Member.PSI, 0.7)).isCloseTo(0.331855706407891417, within(1e-13));
    assertThat(at(path, Member.SPEED, 0.7)).isCloseTo(0.953159948948753751, within(1e-12));
    assertThat(at(path, Member.TAIL, 40) / 8.93131748419403161689e-35).isCloseTo(1, within(1e-11));
  }

  @Test
  void manyDimensionsDoNotOverflow() {
    ConditionalPath path = RadialPaths.inDimension(RadialPaths.shape(BOTH), 784);
    double inside = at(path, Member.PSI, 390);
    assertThat(inside).isBetween(0.3, 0.7);
    assertThat(inside + at(path, Member.TAIL, 390)).isCloseTo(1, within(1e-12));
  }

  private static void refutes(
      ConditionalPath path, Member member, String name, UnaryOperator<Expr> wrong) {
    Formula formula = path.formula(member);
    Formula claim = new Formula(formula.name(), formula.arguments(), wrong.apply(formula.body()));
    Report report = Verifier.verify(path, Map.of(member, claim));

    assertThat(outcome(report, name)).as(name).isEqualTo(Outcome.FAILED);
  }

  private static Outcome outcome(Report report, String name) {
    return report.check(name).map(Check::outcome).orElseThrow();
  }

  /** At t = 1/2. */
  private static double at(ConditionalPath path, Member member, double radius) {
    return path.evaluate(member, List.of(Matrix.scalar(radius), Matrix.scalar(0.5))).get(0, 0);
  }
}
