package org.difflow.symbolic.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.golden.SympyFormula;
import org.difflow.path.TimeRange;
import org.difflow.symbolic.Expr;
import org.difflow.symbolic.ExpressionPool;
import org.difflow.symbolic.Positivity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t",
        "1 - t",
        "1/t",
        "1 - (1 - 1/10000)*t",
        "5000**t/100",
        "sqrt(1 - exp(-6*t))",
        "1 - exp(-(t/10 + 199*t**2/20))",
        "sin(pi*t)",
        "cos(pi*t/2)",
        "cos((t + 1/125)/(1 + 1/125)*pi/2)",
        "tanh(t)/t",
        "log(1 + t)",
        "(t - 2)**2",
        "(t - 2)**(-2)",
        "-1/(t - 2)",
        "2 - sqrt(t)",
        "(1 + t**2)**(-1/2)"
      })
  void provesWhatIsPositiveOnTheOpenUnitInterval(String formula) {
    assertThat(Bounds.provesPositive(onUnitInterval(formula))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "t - 1/2",
        "t - 1",
        "-t",
        "1 - 2*t",
        "sin(2*pi*t)",
        "cos(pi*t)",
        "cos(pi*t/2 + 1/1000000)",
        "exp(t) - 2",
        "log(t)",
        "(t - 1/2)**2",
        "1 - exp(t - 1/1000)",
        "tanh(t) - 1/1000",
        "exp(log(t - 1/2)/2)",
        "t*exp(sqrt(t - 1/2))",
        "exp(1/(t - 1/2))",
        "exp((t - 1/2)**t)",
        "1 - exp(t/10**400)",
        "1/10**400*(1 - exp(t/10**400))",
        "exp(-t/10**400) - 1",
        "1 - (1 + t/10**400)**(1/2)",
        "(10**300 + t)**(1/3) - 10**100 - 10**84"
      })
  void provesNothingThatIsFalseSomewhere(String formula) {
    assertThat(Bounds.provesPositive(onUnitInterval(formula))).isFalse();
    assertThat(Positivity.prove(onUnitInterval(formula))).isFalse();
  }

  private static Expr onUnitInterval(String formula) {
    ExpressionPool pool = new ExpressionPool();
    Expr time = TimeRange.clock(pool, "t", pool.constant(0), pool.constant(1));
    return SympyFormula.parse(pool, Map.of("t", time), formula);
  }

  /** Of no number everything holds: it is positive, and so is its negation. */
  @Test
  void noNumberHasNoPower() {
    IntervalEnd open = IntervalEnd.open(BigFraction.ZERO);
    assertThatThrownBy(() -> new Interval(open, open).power(BigFraction.of(-1)))
        .isInstanceOf(NoValue.class);
  }
}
