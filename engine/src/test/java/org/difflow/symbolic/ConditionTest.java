package org.difflow.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.difflow.kernel.Lowering;
import org.difflow.symbolic.print.Printer;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private final ExpressionPool pool = new ExpressionPool();
  private final Symbol r = pool.symbol("r", Sort.SCALAR, Domain.POSITIVE);
  private final Symbol y = pool.symbol("y");
  private final Expr one = pool.constant(1);
  private final Expr inside = one.minus(r.square());
  private final Expr ball = new Condition.Less(r, one).choose(inside, pool.constant(0));

  private double value(Expr formula, double at) {
    return Lowering.lower(List.of(r), formula).evaluate(at);
  }

  @Test
  void kernelsAndSubstitutionTakeTheBranchThatHolds() {
    assertThat(value(ball, 0.5)).isEqualTo(0.75);
    assertThat(value(ball, 1)).isZero();
    assertThat(value(ball, 2)).isZero();
    assertThat(ball.substitute(Map.of(r, pool.constant(BigFraction.of(1, 2)))))
        .isSameAs(pool.constant(BigFraction.of(3, 4)));
    assertThat(ball.substitute(Map.of(r, pool.constant(3))).isZero()).isTrue();
  }

  @Test
  void derivativesAreTakenBranchByBranch() {
    assertThat(ball.derivative(r))
        .isSameAs(new Condition.Less(r, one).choose(r.times(-2), pool.constant(0)));
  }

  @Test
  void comparisonsAndTheirCombinationsChooseAsTheySay() {
    Condition between =
        new Condition.And(Condition.greater(r, one), Condition.atMost(r, one.plus(1)));
    Expr chosen = between.choose(one, pool.constant(0));
    assertThat(List.of(value(chosen, 1), value(chosen, 1.5), value(chosen, 2), value(chosen, 3)))
        .containsExactly(0.0, 1.0, 1.0, 0.0);
    Condition outside = Condition.or(new Condition.Less(r, one), Condition.atLeast(r, one.plus(1)));
    Expr other = outside.choose(one, pool.constant(0));
    assertThat(List.of(value(other, 1), value(other, 1.5), value(other, 2), value(other, 0.5)))
        .containsExactly(0.0, 0.0, 1.0, 1.0);
    Expr equal = new Condition.Not(new Condition.Equal(r, one)).choose(one, pool.constant(0));
    assertThat(List.of(value(equal, 1), value(equal, 2))).containsExactly(0.0, 1.0);
  }

  @Test
  void assumptionsDecideWhatTheyCan() {
    assertThat(Condition.greater(r, pool.constant(0)).decided()).isEqualTo(Optional.of(true));
    assertThat(new Condition.Less(r.plus(1), one).decided()).isEqualTo(Optional.of(false));
    assertThat(new Condition.Equal(r.plus(1), one).decided()).isEqualTo(Optional.of(false));
    assertThat(Condition.greater(y, pool.constant(0)).decided()).isEmpty();
    Condition both = new Condition.And(Condition.greater(y, one), new Condition.Less(r, r));
    assertThat(both.decided()).isEqualTo(Optional.of(false));
  }

  /** |y| as two branches, of which the unused one may have no value. */
  @Test
  void zeroTestsCompareBranches() {
    Expr absolute = new Condition.Less(y, pool.constant(0)).choose(y.negate(), y);
    assertThat(ZeroTest.test(absolute.minus(y.apply(Function.ABS))))
        .isInstanceOf(ZeroResult.Tested.class);
    assertThat(ZeroTest.test(absolute.minus(y))).isInstanceOf(ZeroResult.Refuted.class);
    Expr root = new Condition.Less(y, one).choose(one.minus(y).sqrt(), y.minus(1).sqrt());
    assertThat(
            ZeroTest.test(
                root.square().minus(y.minus(1).apply(Function.ABS)), Map.of(y, BigDecimal.TWO)))
        .isInstanceOf(ZeroResult.Proved.class);
    Expr shifted = new Condition.Less(y, one).choose(y.plus(r), r);
    Expr apart = new Condition.Less(y, one).choose(y, pool.constant(0)).plus(r);
    assertThat(ZeroTest.test(shifted.minus(apart))).isInstanceOf(ZeroResult.Proved.class);
  }

  /** The root of y - 1 in one branch does not say that y - 1 is positive. */
  @Test
  void rootsInBranchesAreNoFacts() {
    Expr root = new Condition.Less(y, one).choose(one, y.minus(1).sqrt());
    Expr negativePart = y.minus(1).apply(Function.ABS).minus(y.minus(1));
    assertThat(ZeroTest.test(root.times(negativePart))).isInstanceOf(ZeroResult.Refuted.class);
  }

  /** A step has slope 0 on both sides and is no constant. */
  @Test
  void stepsAreNoConstants() {
    Expr step = new Condition.Less(r, one).choose(pool.constant(0), one);
    assertThat(ZeroTest.test(step)).isInstanceOf(ZeroResult.Refuted.class);
    assertThat(Positivity.prove(step)).isFalse();
  }

  @Test
  void choicesPrintAsTheLanguageWritesThem() {
    assertThat(Printer.unicode(ball)).isEqualTo("if r < 1 then 1 - r^2 else 0");
    assertThat(Printer.unicode(ball.times(y))).isEqualTo("y*(if r < 1 then 1 - r^2 else 0)");
    assertThat(Printer.unicode(new Condition.Equal(r, one).choose(ball, ball.plus(1))))
        .isEqualTo(
            "if r == 1 then (if r < 1 then 1 - r^2 else 0) else 1 + (if r < 1 then 1 - r^2 else"
                + " 0)");
    assertThat(Printer.latex(ball))
        .isEqualTo(
            "\\begin{cases} 1 - r^{2} & \\text{if } r < 1 \\\\ 0 & \\text{otherwise} \\end{cases}");
  }
}
