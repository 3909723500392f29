package org.difflow.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.difflow.data.Matrix;
import org.difflow.fault.Fault;
import org.difflow.sampling.TimeGrid;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Symbol;
import org.difflow.symbolic.Table;
import org.difflow.verify.Report;
import org.difflow.verify.Verifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeTimesTest {
  private static ConditionalPath path(Double... abar) {
    ExpressionPool pool = new ExpressionPool();
    Symbol t = pool.symbol("t");
    Expr kept = pool.entry(new Table("abar", List.of(abar)), t);
    GaussianLaw law = new GaussianLaw(kept.sqrt(), kept.negate().plus(1).sqrt());
    TimeRange range = TimeRange.steps(pool, abar.length - 1);
    return new ConditionalPath(PathDeclaration.of("P", t, range, law));
  }

  private final ConditionalPath path = path(1.0, 0.8, 0.5, 0.1, 0.01);

  @Test
  void coefficientsAreThoseOfTheTable() {
    assertThat(path.coefficients(2).mu()).isEqualTo(Math.sqrt(0.5));
    assertThat(path.coefficients(1).sigma()).isEqualTo(Math.sqrt(1 - 0.8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Member.class,
      names = {"VELOCITY", "DIVERGENCE", "DRIFT", "DIFFUSION", "SPEED", "RADIAL_DIVERGENCE"})
  void nothingIsDifferentiatedInTime(Member member) {
    assertThatThrownBy(() -> path.formula(member))
        .hasMessage("P has whole times, and `%s` takes a derivative in time", member.memberName());
  }

  @Test
  void thereIsNothingBetweenWholeTimes() {
    assertThatThrownBy(() -> path.evaluate(Member.MU, List.of(Matrix.scalar(1.5))))
        .hasMessage("mu of P is asked for at t = 1.5, between its whole times 0..4");
    assertThatThrownBy(() -> path.at(1.5)).hasMessageContaining("between its whole times");
    assertThatThrownBy(() -> TimeGrid.of(path.interval(), 4, 1.5, 0))
        .hasMessage("the grid has the time 1.5 between the whole times 0..4 of the path");
  }

  @Test
  void samplersGoFromTheLastTimeToTheData() {
    assertThat(Ends.of(path).start()).isEqualTo(4);
    assertThat(Ends.of(path).finish()).isZero();
    assertThat(TimeGrid.of(path.interval(), 0, 1, 2, 3, 4).times()).containsExactly(4, 3, 2, 1, 0);
  }

  @Test
  void aScheduleThatLosesSignalIsAccepted() {
    assertThat(Verifier.law(path).failed()).isFalse();
    assertThat(text(Verifier.verify(path))).contains("σ = 0 at t = 0").doesNotContain("SNR");
  }

  @Test
  void aScheduleThatGainsSignalIsFound() {
    assertThat(text(Verifier.law(path(1.0, 0.8, 0.85, 0.1, 0.01))))
        .contains("rises with the noise (SNR_MONOTONE")
        .doesNotContain("SDE", "g^2");
  }

  @Test
  void nothingIsSaidOfAnSde() {
    assertThat(Verifier.verify(path).sdeStatus()).isEqualTo("none");
    assertThat(text(Verifier.verify(path))).doesNotContain("sde_status");
  }

  @Test
  void aTableWithoutARealRootIsRefusedByItsEntry() {
    ConditionalPath bad = path(1.0, 0.8, -0.5, 1.5);

    assertThat(text(Verifier.verify(bad)))
        .contains("not at t = 2, where abar[2] = -0.5", "not at t = 3, where abar[3] = 1.5")
        .doesNotContain("nan");
    assertThatThrownBy(() -> Verifier.admit(bad))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("E0581"));
  }

  @Test
  void aTableWithoutTheDataIsRefused() {
    assertThatThrownBy(() -> Verifier.admit(path(0.8, 0.5, 0.1)))
        .hasMessageContaining("mu(t) is not 1 at the data end");
  }

  private static String text(Report report) {
    return report.toString();
  }
}
